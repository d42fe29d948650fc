package io.servicecard.order.work.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be asked of an order; {@link #allowedIn} is the life cycle seen from outside. */
public enum OrderCommand {
    PLACE,
    ACCEPT,
    REJECT,
    START_STAGE,
    COMPLETE_STAGE,
    RETURN_TO_STAGE,
    ADD_LINE,
    SEND_ESTIMATE,
    DECIDE_ESTIMATE,
    AWAIT_CUSTOMER,
    HOLD,
    RESUME,
    SUBMIT_QUALITY_CHECK,
    PASS,
    FAIL,
    PAY,
    VOID_PAYMENT,
    REFUND,
    APPROVE_CREDIT,
    RETURN,
    HAND_OVER,
    REMIND,
    UNCLAIM,
    CLOSE,
    CANCEL,
    REQUEST_CANCELLATION,
    APPROVE_CANCELLATION,
    REFUSE_CANCELLATION,
    RECORD_RESULTS,
    FIND_CAUSE,
    MIGRATE,
    ASSIGN,
    UNASSIGN,
    PRIORITISE;

    private static final Map<OrderState, List<String>> WORDS =
            Arrays.stream(OrderState.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(), OrderCommand::askable));

    /** The commands an order in this state obeys, as far as its other guards let it. */
    public static Set<OrderCommand> allowedIn(OrderState state) {
        return switch (state) {
            case DRAFT -> EnumSet.of(PLACE);
            case PLACED ->
                    EnumSet.of(
                            ACCEPT,
                            REJECT,
                            PAY,
                            VOID_PAYMENT,
                            CANCEL,
                            REQUEST_CANCELLATION,
                            MIGRATE,
                            PRIORITISE);
            case ACCEPTED ->
                    EnumSet.of(
                            START_STAGE,
                            PAY,
                            VOID_PAYMENT,
                            CANCEL,
                            REQUEST_CANCELLATION,
                            FIND_CAUSE,
                            MIGRATE,
                            ASSIGN,
                            UNASSIGN,
                            PRIORITISE);
            case IN_PROGRESS ->
                    EnumSet.of(
                            START_STAGE,
                            COMPLETE_STAGE,
                            RETURN_TO_STAGE,
                            ADD_LINE,
                            SEND_ESTIMATE,
                            DECIDE_ESTIMATE,
                            AWAIT_CUSTOMER,
                            HOLD,
                            SUBMIT_QUALITY_CHECK,
                            RECORD_RESULTS,
                            PAY,
                            VOID_PAYMENT,
                            CANCEL,
                            REQUEST_CANCELLATION,
                            FIND_CAUSE,
                            MIGRATE,
                            ASSIGN,
                            UNASSIGN,
                            PRIORITISE);
            case PENDING, HELD ->
                    EnumSet.of(
                            SEND_ESTIMATE,
                            DECIDE_ESTIMATE,
                            RESUME,
                            PAY,
                            VOID_PAYMENT,
                            CANCEL,
                            REQUEST_CANCELLATION,
                            MIGRATE,
                            ASSIGN,
                            UNASSIGN,
                            PRIORITISE);
            case QUALITY_CHECK -> EnumSet.of(PASS, FAIL, PAY, VOID_PAYMENT, PRIORITISE);
            case READY -> EnumSet.of(PAY, VOID_PAYMENT, APPROVE_CREDIT, HAND_OVER, REMIND, UNCLAIM);
            case UNCLAIMED -> EnumSet.of(PAY, VOID_PAYMENT, APPROVE_CREDIT, HAND_OVER);
            case HANDED_OVER -> EnumSet.of(PAY, RETURN, CLOSE);
            case CANCELLING -> EnumSet.of(VOID_PAYMENT, APPROVE_CANCELLATION, REFUSE_CANCELLATION);
            case REJECTED -> EnumSet.of(REFUND);
            case CANCELLED -> EnumSet.of(PAY, REFUND);
            case CLOSED -> EnumSet.noneOf(OrderCommand.class);
        };
    }

    /** The words of what people may ask of an order in this state; the rest is time's to do. */
    public static List<String> wordsIn(OrderState state) {
        return WORDS.get(state);
    }

    private static List<String> askable(OrderState state) {
        return allowedIn(state).stream()
                .filter(command -> command != CLOSE && command != REMIND)
                .map(OrderCommand::word)
                .toList();
    }

    /** Whether an order in this state obeys the command. */
    public boolean isAllowedIn(OrderState state) {
        return allowedIn(state).contains(this);
    }

    /** The states in which an order obeys the command. */
    public Set<OrderState> allowedBy() {
        var states = EnumSet.noneOf(OrderState.class);
        for (var state : OrderState.values()) {
            if (isAllowedIn(state)) {
                states.add(state);
            }
        }
        return states;
    }

    /** The command's word in the API, for example {@code start-stage}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
