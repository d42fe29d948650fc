package io.servicecard.order.attachment.domain;

import io.servicecard.order.work.domain.OrderState;
import java.time.Duration;

/** Why something is not attached or not given out: each case is one problem type of the API. */
public abstract sealed class AttachmentRefused extends RuntimeException {
    AttachmentRefused() {}

    AttachmentRefused(Throwable cause) {
        super(cause);
    }

    /** The order has no such attachment, or not for this caller. */
    public static final class NotFound extends AttachmentRefused {}

    /** The order has come to its end. */
    public static final class OrderOver extends AttachmentRefused {
        public final OrderState state;

        public OrderOver(OrderState state) {
            this.state = state;
        }
    }

    /** The order has as many as it may have. */
    public static final class TooMany extends AttachmentRefused {
        public final int most;

        public TooMany(int most) {
            this.most = most;
        }
    }

    /** This caller, file or visibility does not go with the purpose. */
    public static final class NotForPurpose extends AttachmentRefused {
        public final Purpose purpose;

        public NotForPurpose(Purpose purpose) {
            this.purpose = purpose;
        }
    }

    /** The content is of another type than was declared. */
    public static final class NotAsDeclared extends AttachmentRefused {}

    /** The content is damaged, or not only what it was declared to be. */
    public static final class Unreadable extends AttachmentRefused {
        public Unreadable() {}

        public Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /** The picture has more pixels than are looked at. */
    public static final class TooManyPixels extends AttachmentRefused {
        public final long most;

        public TooManyPixels(long most) {
            this.most = most;
        }
    }

    /** What is left of the content when it is clean takes more bytes than are kept. */
    public static final class TooLarge extends AttachmentRefused {
        public final int most;

        public TooLarge(int most) {
            this.most = most;
        }
    }

    /** Other pictures are being looked at; another try is welcome after this time. */
    public static final class Busy extends AttachmentRefused {
        public final Duration wait;

        public Busy(Duration wait) {
            this.wait = wait;
        }
    }

    /** It proves that an item was given back, and stays. */
    public static final class Proof extends AttachmentRefused {}

    /** Somebody else attached it; a manager may withdraw it. */
    public static final class OfAnother extends AttachmentRefused {}

    /** A gate may have counted it; a manager may withdraw it. */
    public static final class Counted extends AttachmentRefused {}

    /** The customer was erased, and with them what was attached. */
    public static final class Erased extends AttachmentRefused {}
}
