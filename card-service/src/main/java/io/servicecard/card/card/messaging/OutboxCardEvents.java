package io.servicecard.card.card.messaging;

import io.servicecard.card.card.application.CardEvents;
import io.servicecard.card.card.domain.CardEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Publishes what happened to cards through the outbox. */
@ApplicationScoped
class OutboxCardEvents implements CardEvents {
    private final Outbox outbox;

    OutboxCardEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record CardIssuedV1(
            UUID cardId,
            UUID customerId,
            UUID programmeId,
            String maskedNumber,
            LocalDate validFrom,
            LocalDate validTo,
            long version,
            Instant occurredAt) {}

    record CardActivatedV1(
            UUID cardId,
            UUID customerId,
            String subject,
            String maskedNumber,
            long version,
            Instant occurredAt) {}

    record CardBlockedV1(
            UUID cardId, UUID customerId, String reason, long version, Instant occurredAt) {}

    record CardUnblockedV1(UUID cardId, UUID customerId, long version, Instant occurredAt) {}

    record CardReplacedV1(
            UUID cardId,
            UUID customerId,
            UUID replacementCardId,
            long version,
            Instant occurredAt) {}

    @Override
    public void publish(CardEvent event) {
        switch (event) {
            case CardEvent.Issued e -> append("CardIssued", e, issued(e));
            case CardEvent.Activated e -> append("CardActivated", e, activated(e));
            case CardEvent.Blocked e ->
                    append(
                            "CardBlocked",
                            e,
                            new CardBlockedV1(
                                    e.cardId(),
                                    e.customerId(),
                                    e.reason().name(),
                                    e.version(),
                                    e.at()));
            case CardEvent.Unblocked e ->
                    append(
                            "CardUnblocked",
                            e,
                            new CardUnblockedV1(e.cardId(), e.customerId(), e.version(), e.at()));
            case CardEvent.Replaced e ->
                    append(
                            "CardReplaced",
                            e,
                            new CardReplacedV1(
                                    e.cardId(),
                                    e.customerId(),
                                    e.replacementCardId(),
                                    e.version(),
                                    e.at()));
        }
    }

    private static CardIssuedV1 issued(CardEvent.Issued e) {
        return new CardIssuedV1(
                e.cardId(),
                e.customerId(),
                e.programmeId(),
                e.maskedNumber(),
                e.validity().from(),
                e.validity().to(),
                e.version(),
                e.at());
    }

    private static CardActivatedV1 activated(CardEvent.Activated e) {
        return new CardActivatedV1(
                e.cardId(), e.customerId(), e.subject(), e.maskedNumber(), e.version(), e.at());
    }

    private void append(String name, CardEvent event, Record payload) {
        outbox.append(name, event.cardId(), payload);
    }
}
