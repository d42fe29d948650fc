package io.servicecard.loyalty.offer.domain;

/** Why something about offers is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class OfferRefused extends RuntimeException {
    /** There is no such offer that the caller may see. */
    public static final class OfferNotFound extends OfferRefused {}

    /** The customer has no open account. */
    public static final class OfferCustomer extends OfferRefused {}

    /** There is no campaign in force that makes personal offers under this id. */
    public static final class OfferCampaign extends OfferRefused {}

    /** The customer was granted this campaign's offer before. */
    public static final class OfferTwice extends OfferRefused {}

    /** As many were granted as may be. */
    public static final class OffersExhausted extends OfferRefused {}

    /** It cannot be activated as it stands. */
    public static final class OfferState extends OfferRefused {
        private final OfferStanding standing;

        OfferState(OfferStanding standing) {
            this.standing = standing;
        }

        /** How it stands. */
        public OfferStanding standing() {
            return standing;
        }
    }
}
