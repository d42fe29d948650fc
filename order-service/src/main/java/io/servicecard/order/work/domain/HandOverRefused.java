package io.servicecard.order.work.domain;

import java.time.Duration;
import java.time.Instant;

/** Why an item does not leave us as somebody wants it to. */
public abstract sealed class HandOverRefused extends OrderRefused {
    /** The customer still has time to fetch the item. */
    public static final class UnclaimedTooEarly extends HandOverRefused {
        public final Instant from;

        UnclaimedTooEarly(Instant from) {
            this.from = from;
        }
    }

    /** What was not handed over is not done again by another order. */
    public static final class NotHandedOver extends HandOverRefused {
        public final OrderState state;

        NotHandedOver(OrderState state) {
            this.state = state;
        }
    }

    /** The line is not warranted, or not any longer. */
    public static final class WarrantyOver extends HandOverRefused {
        public final int line;
        public final Instant until;

        /**
         * @param until null when it never was
         */
        WarrantyOver(int line, Instant until) {
            this.line = line;
            this.until = until;
        }
    }

    /** There is a PIN only while the order is ready. */
    public static final class PinNotReady extends HandOverRefused {
        public final OrderState state;

        public PinNotReady(OrderState state) {
            this.state = state;
        }
    }

    /** Too many wrong PINs were tried; after a while a new one counts. */
    public static final class PinLocked extends HandOverRefused {
        public final Duration wait;

        public PinLocked(Duration wait) {
            this.wait = wait;
        }
    }
}
