package io.servicecard.order.erasure.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.servicecard.order.erasure.application.ErasureEvents;
import io.servicecard.order.erasure.domain.Receipt;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The receipt in the published language, version 1; see {@code contracts/events/order-service}. */
@ApplicationScoped
class OutboxErasureEvents implements ErasureEvents {
    private final Outbox outbox;

    OutboxErasureEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What became of a kind of data. */
    enum Outcome {
        ERASED,
        RETAINED
    }

    /** One kind of data; a basis and an end only for what is retained. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String kind, Outcome outcome, String legalBasis, Instant eraseAfter) {
        private static Item erased(String kind) {
            return new Item(kind, Outcome.ERASED, null, null);
        }

        private static Item orders(Receipt.Kept kept) {
            return new Item("ORDERS", Outcome.RETAINED, kept.legalBasis(), kept.eraseAfter());
        }
    }

    /** The receipt. */
    record ErasureCompletedV1(
            UUID requestId, UUID customerId, List<Item> data, long version, Instant occurredAt) {}

    @Override
    public void publish(Receipt receipt) {
        var data =
                Stream.concat(
                                Stream.of(
                                                "SIGN_IN_BINDING",
                                                "TRACKING_LINKS",
                                                "TEXTS_OF_ORDERS",
                                                "ASSETS")
                                        .map(Item::erased),
                                receipt.kept().stream().map(Item::orders))
                        .toList();
        outbox.append(
                "ErasureCompleted",
                receipt.customerId(),
                new ErasureCompletedV1(
                        receipt.requestId(),
                        receipt.customerId(),
                        data,
                        receipt.number(),
                        receipt.at()));
    }
}
