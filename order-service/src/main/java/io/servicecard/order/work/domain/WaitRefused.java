package io.servicecard.order.work.domain;

/** Why an order neither waits nor goes on as somebody wants it to. */
public abstract sealed class WaitRefused extends OrderRefused {
    /** What is waited for is not the customer's, or is, where the other is asked for. */
    public static final class WaitMisplaced extends WaitRefused {
        public final WaitingFor what;

        WaitMisplaced(WaitingFor what) {
            this.what = what;
        }
    }

    /** Somebody looks again at a time that lies ahead. */
    public static final class ReviewInPast extends WaitRefused {}

    /** A customer cannot end a wait for something of ours. */
    public static final class NotTheCustomersWait extends WaitRefused {
        public final WaitingFor what;

        NotTheCustomersWait(WaitingFor what) {
            this.what = what;
        }
    }
}
