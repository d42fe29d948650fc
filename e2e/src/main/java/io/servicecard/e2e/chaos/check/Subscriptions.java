package io.servicecard.e2e.chaos.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which services read which events, as the suite's architecture has it. A service may read more by
 * and by: what its inbox shows is counted in.
 */
final class Subscriptions {

    /** By service: types without prefix and version. The card service reads every type. */
    private static final Map<String, Set<String>> LEAST =
            Map.of(
                    "order",
                    Set.of(
                            "card.CardIssued",
                            "card.CardActivated",
                            "card.CardBlocked",
                            "card.CardUnblocked",
                            "card.CardReplaced",
                            "loyalty.PointsHeld",
                            "loyalty.PointsHoldDeclined",
                            "loyalty.PointsRedeemed",
                            "loyalty.PointsReleased"),
                    "loyalty",
                    Set.of(
                            "card.CardActivated",
                            "order.PointsPaymentRequested",
                            "order.PaymentVoided",
                            "order.OrderHandedOver",
                            "order.OrderReturned",
                            "order.OrderCancelled",
                            "order.OrderRejected"),
                    "notification",
                    Set.of(
                            "card.CardActivated",
                            "order.OrderReady",
                            "order.OrderHandedOver",
                            "loyalty.PointsEarned",
                            "feedback.SurveyInvited"),
                    "feedback",
                    Set.of("card.CardActivated", "order.OrderPlaced", "order.OrderHandedOver"));

    private Subscriptions() {}

    /** Whether the service reads that type at least. */
    static boolean reads(String service, String type) {
        return service.equals("card") || LEAST.get(service).contains(type);
    }

    /** The services that read that topic. */
    static List<String> readersOf(String topic, Collection<String> services) {
        var prefix = topic.replace("-events", ".");
        return services.stream()
                .filter(
                        service ->
                                service.equals("card")
                                        || LEAST.get(service).stream()
                                                .anyMatch(type -> type.startsWith(prefix)))
                .sorted()
                .toList();
    }

    /** The events that a service's inbox must have, given what it has. */
    static Set<String> due(String service, Collection<Event> published, Set<String> inbox) {
        var shown = new HashSet<String>();
        published.stream().filter(e -> inbox.contains(e.id())).forEach(e -> shown.add(e.type()));
        return published.stream()
                .filter(event -> reads(service, event.type()) || shown.contains(event.type()))
                .map(Event::id)
                .collect(Collectors.toSet());
    }
}
