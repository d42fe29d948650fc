package io.servicecard.card.card.domain;

import java.util.Set;

/** Why a card refuses a command: each case is one problem type of the API. */
public abstract sealed class CardRefused extends RuntimeException {
    /** There is no such card, or the caller may not know of it. */
    public static final class NotFound extends CardRefused {}

    /** The card does not obey this command in its state. */
    public static final class IllegalTransition extends CardRefused {
        private final CardState state;

        IllegalTransition(CardState state) {
            this.state = state;
        }

        /** The card's state. */
        public CardState state() {
            return state;
        }

        /** What it would obey. */
        public Set<CardCommand> allowed() {
            return CardCommand.allowedIn(state);
        }
    }

    /** Number and code do not open a card; never tells which of them is wrong. */
    public static final class ActivationFailed extends CardRefused {}

    /** What was presented is no card, or a token that is expired, used or not ours. */
    public static final class PresentationRefused extends CardRefused {}

    /** The customer to issue a card for does not exist. */
    public static final class UnknownCustomer extends CardRefused {}

    /** The programme to issue a card of does not exist. */
    public static final class UnknownProgramme extends CardRefused {}

    /** The customer has a usable card of the programme already. */
    public static final class AlreadyHeld extends CardRefused {}
}
