package io.servicecard.card.card.api;

import io.servicecard.card.card.domain.BlockReason;
import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardState;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as it may be shown: its number masked. */
record CardView(
        UUID id,
        UUID customerId,
        UUID programmeId,
        String maskedNumber,
        CardState state,
        @Schema(nullable = true) BlockReason blockReason,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(nullable = true) UUID replacedBy,
        long version) {
    static CardView of(Card card) {
        return new CardView(
                card.id(),
                card.customerId(),
                card.programmeId(),
                card.maskedNumber(),
                card.state(),
                card.blockReason(),
                card.validity().from(),
                card.validity().to(),
                card.replacedBy(),
                card.version());
    }
}
