package io.servicecard.loyalty.referral.domain;

/** Why something about referrals is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class ReferralRefused extends RuntimeException {
    /** There is no such referral that the caller may see. */
    public static final class ReferralNotFound extends ReferralRefused {}

    /** No member has this code. */
    public static final class ReferralCodeInvalid extends ReferralRefused {}

    /** Nobody brings oneself. */
    public static final class ReferralOfOneself extends ReferralRefused {}

    /** The member named somebody before. */
    public static final class ReferralNamedBefore extends ReferralRefused {}

    /** Something was handed over to the member before. */
    public static final class ReferralNotNew extends ReferralRefused {}

    /** Who was named brought as many members this year as count. */
    public static final class TooManyReferrals extends ReferralRefused {}
}
