package io.servicecard.order.work.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be asked of an order; {@link #allowedIn} is the life cycle seen from outside. */
public enum OrderCommand {
    PLACE,
    ACCEPT,
    REJECT,
    START_STAGE,
    COMPLETE_STAGE,
    SUBMIT_QUALITY_CHECK,
    PASS,
    FAIL,
    PAY,
    VOID_PAYMENT,
    HAND_OVER,
    CANCEL;

    /** The commands an order in this state obeys, as far as its other guards let it. */
    public static Set<OrderCommand> allowedIn(OrderState state) {
        return switch (state) {
            case DRAFT -> EnumSet.of(PLACE);
            case PLACED -> EnumSet.of(ACCEPT, REJECT, PAY, VOID_PAYMENT, CANCEL);
            case ACCEPTED -> EnumSet.of(START_STAGE, PAY, VOID_PAYMENT, CANCEL);
            case IN_PROGRESS ->
                    EnumSet.of(
                            START_STAGE,
                            COMPLETE_STAGE,
                            SUBMIT_QUALITY_CHECK,
                            PAY,
                            VOID_PAYMENT,
                            CANCEL);
            case PENDING, HELD -> EnumSet.of(PAY, VOID_PAYMENT, CANCEL);
            case QUALITY_CHECK -> EnumSet.of(PASS, FAIL, PAY, VOID_PAYMENT);
            case READY -> EnumSet.of(PAY, VOID_PAYMENT, HAND_OVER);
            case HANDED_OVER, UNCLAIMED, CLOSED, REJECTED, CANCELLING, CANCELLED ->
                    EnumSet.noneOf(OrderCommand.class);
        };
    }

    /** Whether an order in this state obeys the command. */
    boolean isAllowedIn(OrderState state) {
        return allowedIn(state).contains(this);
    }

    /** The command's word in the API, for example {@code start-stage}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
