package io.servicecard.peers.spring.order;

import java.util.List;

/** What people may ask of an order, by its state. */
final class Commands {
    private static final List<String> PLACED =
            words("accept reject pay void-payment cancel request-cancellation migrate prioritise");
    private static final List<String> ACCEPTED =
            words(
                    "start-stage pay void-payment cancel request-cancellation find-cause migrate"
                            + " assign unassign prioritise");
    private static final List<String> IN_PROGRESS =
            words(
                    "start-stage complete-stage return-to-stage add-line send-estimate"
                            + " decide-estimate await-customer hold submit-quality-check pay"
                            + " void-payment cancel request-cancellation record-results find-cause"
                            + " migrate assign unassign prioritise");
    private static final List<String> WAITING =
            words(
                    "send-estimate decide-estimate resume pay void-payment cancel"
                            + " request-cancellation migrate assign unassign prioritise");
    private static final List<String> QUALITY_CHECK =
            words("pass fail pay void-payment prioritise");
    private static final List<String> READY = words("pay void-payment hand-over unclaim");
    private static final List<String> UNCLAIMED = words("pay void-payment hand-over");
    private static final List<String> CANCELLING =
            words("void-payment approve-cancellation refuse-cancellation");

    private Commands() {}

    static List<String> allowedIn(String state) {
        return switch (state) {
            case "PLACED" -> PLACED;
            case "ACCEPTED" -> ACCEPTED;
            case "IN_PROGRESS" -> IN_PROGRESS;
            case "PENDING", "HELD" -> WAITING;
            case "QUALITY_CHECK" -> QUALITY_CHECK;
            case "READY" -> READY;
            case "UNCLAIMED" -> UNCLAIMED;
            case "CANCELLING" -> CANCELLING;
            case "HANDED_OVER" -> List.of("return");
            case "REJECTED" -> List.of("refund");
            case "CANCELLED" -> List.of("pay", "refund");
            default -> List.of();
        };
    }

    private static List<String> words(String words) {
        return List.of(words.split(" ", -1));
    }
}
