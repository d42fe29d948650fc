package io.servicecard.feedback.complaint.domain;

import java.util.Set;

/** Why a complaint refuses a command; each case is one problem type of the API. */
public abstract sealed class ComplaintRefused extends RuntimeException {
    /** No such complaint, or not the caller's. */
    public static final class NotFound extends ComplaintRefused {}

    /** No such order, or not the customer's. */
    public static final class OrderNotFound extends ComplaintRefused {}

    /** The caller is no customer that this service knows. */
    public static final class CustomerNotFound extends ComplaintRefused {}

    /** A customer complains for somebody else. */
    public static final class NotOnOthersBehalf extends ComplaintRefused {}

    /** Support names neither a customer nor an order. */
    public static final class CustomerMissing extends ComplaintRefused {}

    /** The step is not the next one. */
    public static final class IllegalStep extends ComplaintRefused {
        private final ComplaintState state;
        private final Set<ComplaintCommand> allowed;

        /** Refuses in this state, where other steps are allowed. */
        public IllegalStep(ComplaintState state) {
            this.state = state;
            this.allowed = ComplaintCommand.allowedIn(state);
        }

        /** Where the complaint stands. */
        public ComplaintState state() {
            return state;
        }

        /** What it accepts there. */
        public Set<ComplaintCommand> allowed() {
            return allowed;
        }
    }
}
