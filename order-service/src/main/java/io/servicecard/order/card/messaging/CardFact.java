package io.servicecard.order.card.messaging;

import io.servicecard.platform.event.CloudEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What card events say that matters here; the version orders facts about one card. */
sealed interface CardFact {
    UUID cardId();

    UUID customerId();

    long version();

    record Issued(UUID cardId, UUID customerId, LocalDate validTo, long version)
            implements CardFact {}

    record Activated(UUID cardId, UUID customerId, String subject, long version)
            implements CardFact {}

    record Blocked(UUID cardId, UUID customerId, long version) implements CardFact {}

    record Unblocked(UUID cardId, UUID customerId, long version) implements CardFact {}

    record Replaced(UUID cardId, UUID customerId, long version) implements CardFact {}

    static CardFact read(CloudEvent event) {
        return switch (event.type().name()) {
            case "CardIssued" -> event.as(Issued.class);
            case "CardActivated" -> event.as(Activated.class);
            case "CardBlocked" -> event.as(Blocked.class);
            case "CardUnblocked" -> event.as(Unblocked.class);
            case "CardReplaced" -> event.as(Replaced.class);
            default -> throw new IllegalArgumentException(event.type() + " was not subscribed to");
        };
    }
}
