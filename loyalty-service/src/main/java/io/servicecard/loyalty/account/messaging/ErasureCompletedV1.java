package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.domain.AccountEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The published receipt of an erasure, version 1: what became of each kind of data. See {@code
 * contracts/events/loyalty-service}.
 */
record ErasureCompletedV1(
        UUID requestId,
        UUID accountId,
        UUID customerId,
        List<Item> data,
        long version,
        Instant occurredAt) {
    private static final String BOOKS = "ACCOUNTING_RECORDS";

    /** What became of a kind of data. */
    enum Outcome {
        ERASED,
        ANONYMISED,
        RETAINED
    }

    /** One kind of data; a basis and an end only for what is retained. */
    record Item(String kind, Outcome outcome, String legalBasis, Instant eraseAfter) {
        private static Item erased(String kind) {
            return new Item(kind, Outcome.ERASED, null, null);
        }
    }

    static ErasureCompletedV1 of(AccountEvent.Erased e) {
        return new ErasureCompletedV1(
                e.requestId(),
                e.who().accountId(),
                e.who().customerId(),
                List.of(
                        Item.erased("SIGN_IN_BINDING"),
                        Item.erased("TIER"),
                        Item.erased("PURCHASES"),
                        new Item("POINTS_LEDGER", Outcome.RETAINED, BOOKS, e.keptUntil())),
                e.who().version(),
                e.who().at());
    }
}
