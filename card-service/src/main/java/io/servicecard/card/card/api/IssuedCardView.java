package io.servicecard.card.card.api;

import io.servicecard.card.card.application.IssueCard.Issue;
import io.servicecard.card.card.domain.CardState;
import java.time.LocalDate;
import java.util.UUID;

/** A card at its issue: the only answer that holds the whole number and the activation code. */
record IssuedCardView(
        UUID id,
        UUID customerId,
        UUID programmeId,
        String maskedNumber,
        CardState state,
        LocalDate validFrom,
        LocalDate validTo,
        long version,
        String cardNumber,
        String activationCode) {
    static IssuedCardView of(Issue issue) {
        var card = issue.card();
        return new IssuedCardView(
                card.id(),
                card.customerId(),
                card.programmeId(),
                card.maskedNumber(),
                card.state(),
                card.validity().from(),
                card.validity().to(),
                card.version(),
                issue.number().digits(),
                issue.activationCode());
    }
}
