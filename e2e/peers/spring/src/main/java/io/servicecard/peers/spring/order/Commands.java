package io.servicecard.peers.spring.order;

import java.util.List;

/** What people may ask of an order, by its state. */
final class Commands {
    private static final List<String> WAITING =
            List.of("resume", "pay", "void-payment", "cancel", "request-cancellation");

    private Commands() {}

    static List<String> allowedIn(String state) {
        return switch (state) {
            case "PLACED" ->
                    List.of(
                            "accept",
                            "reject",
                            "pay",
                            "void-payment",
                            "cancel",
                            "request-cancellation");
            case "ACCEPTED" ->
                    List.of("start-stage", "pay", "void-payment", "cancel", "request-cancellation");
            case "IN_PROGRESS" ->
                    List.of(
                            "start-stage",
                            "complete-stage",
                            "return-to-stage",
                            "await-customer",
                            "hold",
                            "submit-quality-check",
                            "pay",
                            "void-payment",
                            "cancel",
                            "request-cancellation");
            case "PENDING", "HELD" -> WAITING;
            case "QUALITY_CHECK" -> List.of("pass", "fail", "pay", "void-payment");
            case "READY" -> List.of("pay", "void-payment", "hand-over", "unclaim");
            case "UNCLAIMED" -> List.of("pay", "void-payment", "hand-over");
            case "CANCELLING" ->
                    List.of("void-payment", "approve-cancellation", "refuse-cancellation");
            default -> List.of();
        };
    }
}
