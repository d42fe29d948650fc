package io.servicecard.order.work.domain;

/**
 * Which state a command leads to. Where it is allowed is said by {@link OrderCommand#allowedIn};
 * neither a new state nor a new command compiles until both have decided about it.
 */
final class OrderLifeCycle {
    private OrderLifeCycle() {}

    /**
     * The state after the command.
     *
     * @throws OrderRefused.IllegalTransition when the state does not allow it
     */
    static OrderState after(OrderState from, OrderCommand command) {
        mustAllow(from, command);
        return switch (command) {
            case PLACE -> OrderState.PLACED;
            case ACCEPT -> OrderState.ACCEPTED;
            case REJECT -> OrderState.REJECTED;
            case START_STAGE, COMPLETE_STAGE, RETURN_TO_STAGE, RECORD_RESULTS, RESUME, FAIL ->
                    OrderState.IN_PROGRESS;
            case AWAIT_CUSTOMER -> OrderState.PENDING;
            case HOLD -> OrderState.HELD;
            case SUBMIT_QUALITY_CHECK -> OrderState.QUALITY_CHECK;
            case PASS -> OrderState.READY;
            case HAND_OVER -> OrderState.HANDED_OVER;
            case UNCLAIM -> OrderState.UNCLAIMED;
            case CLOSE -> OrderState.CLOSED;
            case REQUEST_CANCELLATION -> OrderState.CANCELLING;
            case CANCEL, APPROVE_CANCELLATION -> OrderState.CANCELLED;
            case ADD_LINE,
                    SEND_ESTIMATE,
                    DECIDE_ESTIMATE,
                    PAY,
                    VOID_PAYMENT,
                    REFUND,
                    APPROVE_CREDIT,
                    RETURN,
                    FIND_CAUSE,
                    REMIND,
                    MIGRATE,
                    ASSIGN,
                    UNASSIGN,
                    PRIORITISE ->
                    from;
            case REFUSE_CANCELLATION ->
                    throw new IllegalArgumentException("leads back to where the order was");
        };
    }

    /**
     * @throws OrderRefused.IllegalTransition when the state does not allow the command
     */
    static void mustAllow(OrderState from, OrderCommand command) {
        if (!command.isAllowedIn(from)) {
            throw new OrderRefused.IllegalTransition(command, from);
        }
    }
}
