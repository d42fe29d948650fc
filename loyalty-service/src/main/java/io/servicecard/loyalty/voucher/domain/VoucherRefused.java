package io.servicecard.loyalty.voucher.domain;

/** Why something about vouchers is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class VoucherRefused extends RuntimeException {
    /** There is no such voucher. */
    public static final class VoucherNotFound extends VoucherRefused {}

    /** Another voucher has the key. */
    public static final class VoucherKeyTaken extends VoucherRefused {}

    /** It is not in a state that allows the command. */
    public static final class VoucherState extends VoucherRefused {
        private final Voucher.State state;

        VoucherState(Voucher.State state) {
            this.state = state;
        }

        /** The state it is in. */
        public Voucher.State state() {
            return state;
        }
    }

    /** Its time is over before it begins. */
    public static final class VoucherOver extends VoucherRefused {}

    /** What it says does not go together. */
    public static final class VoucherSenseless extends VoucherRefused {
        private final String field;

        VoucherSenseless(String field) {
            this.field = field;
        }

        /** Which field of the request. */
        public String field() {
            return field;
        }
    }

    /** No voucher in force has this code: which of the reasons it is, is not told. */
    public static final class VoucherInvalid extends VoucherRefused {}

    /** It was used as often as it may be, in all or by the customer. */
    public static final class VoucherUsed extends VoucherRefused {}
}
