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
