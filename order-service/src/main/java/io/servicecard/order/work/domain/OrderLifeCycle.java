package io.servicecard.order.work.domain;

/**
 * The table of an order's life: which state a command leads to. Neither a new state nor a new
 * command compiles until every pair is decided here.
 */
final class OrderLifeCycle {
    private OrderLifeCycle() {}

    /**
     * The state after the command.
     *
     * @throws OrderRefused.IllegalTransition when the state does not allow it
     */
    static OrderState after(OrderState from, OrderCommand command) {
        return switch (from) {
            case DRAFT ->
                    switch (command) {
                        case PLACE -> OrderState.PLACED;
                        case ACCEPT,
                                REJECT,
                                START_STAGE,
                                COMPLETE_STAGE,
                                SUBMIT_QUALITY_CHECK,
                                PASS,
                                FAIL,
                                PAY,
                                VOID_PAYMENT,
                                HAND_OVER,
                                CANCEL ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case PLACED ->
                    switch (command) {
                        case ACCEPT -> OrderState.ACCEPTED;
                        case REJECT -> OrderState.REJECTED;
                        case PAY, VOID_PAYMENT -> OrderState.PLACED;
                        case CANCEL -> OrderState.CANCELLED;
                        case PLACE,
                                START_STAGE,
                                COMPLETE_STAGE,
                                SUBMIT_QUALITY_CHECK,
                                PASS,
                                FAIL,
                                HAND_OVER ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case ACCEPTED ->
                    switch (command) {
                        case START_STAGE -> OrderState.IN_PROGRESS;
                        case PAY, VOID_PAYMENT -> OrderState.ACCEPTED;
                        case CANCEL -> OrderState.CANCELLED;
                        case PLACE,
                                ACCEPT,
                                REJECT,
                                COMPLETE_STAGE,
                                SUBMIT_QUALITY_CHECK,
                                PASS,
                                FAIL,
                                HAND_OVER ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case IN_PROGRESS ->
                    switch (command) {
                        case START_STAGE, COMPLETE_STAGE, PAY, VOID_PAYMENT ->
                                OrderState.IN_PROGRESS;
                        case SUBMIT_QUALITY_CHECK -> OrderState.QUALITY_CHECK;
                        case CANCEL -> OrderState.CANCELLED;
                        case PLACE, ACCEPT, REJECT, PASS, FAIL, HAND_OVER ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case PENDING, HELD ->
                    switch (command) {
                        case PAY, VOID_PAYMENT -> from;
                        case CANCEL -> OrderState.CANCELLED;
                        case PLACE,
                                ACCEPT,
                                REJECT,
                                START_STAGE,
                                COMPLETE_STAGE,
                                SUBMIT_QUALITY_CHECK,
                                PASS,
                                FAIL,
                                HAND_OVER ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case QUALITY_CHECK ->
                    switch (command) {
                        case PASS -> OrderState.READY;
                        case FAIL -> OrderState.IN_PROGRESS;
                        case PAY, VOID_PAYMENT -> OrderState.QUALITY_CHECK;
                        case PLACE,
                                ACCEPT,
                                REJECT,
                                START_STAGE,
                                COMPLETE_STAGE,
                                SUBMIT_QUALITY_CHECK,
                                HAND_OVER,
                                CANCEL ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case READY ->
                    switch (command) {
                        case PAY, VOID_PAYMENT -> OrderState.READY;
                        case HAND_OVER -> OrderState.HANDED_OVER;
                        case PLACE,
                                ACCEPT,
                                REJECT,
                                START_STAGE,
                                COMPLETE_STAGE,
                                SUBMIT_QUALITY_CHECK,
                                PASS,
                                FAIL,
                                CANCEL ->
                                throw new OrderRefused.IllegalTransition(command, from);
                    };
            case HANDED_OVER, UNCLAIMED, CLOSED, REJECTED, CANCELLING, CANCELLED ->
                    throw new OrderRefused.IllegalTransition(command, from);
        };
    }
}
