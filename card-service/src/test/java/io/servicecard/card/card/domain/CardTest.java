package io.servicecard.card.card.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.crypto.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final UUID OTHER = UUID.randomUUID();

    /** Every command in every state that a card reaches: the state after it, or a refusal. */
    @ParameterizedTest
    @CsvSource({
        "ISSUED,   ACTIVATE, ACTIVE",
        "ISSUED,   PRESENT,  refused",
        "ISSUED,   BLOCK,    refused",
        "ISSUED,   UNBLOCK,  refused",
        "ISSUED,   REPLACE,  REPLACED",
        "ACTIVE,   ACTIVATE, refused",
        "ACTIVE,   PRESENT,  ACTIVE",
        "ACTIVE,   BLOCK,    BLOCKED",
        "ACTIVE,   UNBLOCK,  refused",
        "ACTIVE,   REPLACE,  REPLACED",
        "BLOCKED,  ACTIVATE, refused",
        "BLOCKED,  PRESENT,  refused",
        "BLOCKED,  BLOCK,    refused",
        "BLOCKED,  UNBLOCK,  ACTIVE",
        "BLOCKED,  REPLACE,  REPLACED",
        "REPLACED, ACTIVATE, refused",
        "REPLACED, PRESENT,  refused",
        "REPLACED, BLOCK,    refused",
        "REPLACED, UNBLOCK,  refused",
        "REPLACED, REPLACE,  refused",
    })
    void obeysOrRefuses(CardState from, CardCommand command, String outcome) {
        var card = in(from);
        long before = card.version();
        if (outcome.equals("refused")) {
            assertThrows(CardRefused.class, () -> apply(command, card));
            assertEquals(from, card.state());
            assertEquals(before, card.version());
            assertFalse(CardCommand.allowedIn(from).contains(command));
        } else {
            apply(command, card);
            assertEquals(CardState.valueOf(outcome), card.state());
            assertEquals(command == CardCommand.PRESENT ? before : before + 1, card.version());
            assertTrue(CardCommand.allowedIn(from).contains(command));
        }
    }

    @Test
    void eachEventCarriesTheVersionAfterIt() {
        var card = issued();
        assertEquals(1, card.issued().version());
        assertEquals(2, card.activate("subject", TODAY, NOW).version());
        assertEquals(3, card.block(BlockReason.LOST, NOW).version());
        assertEquals(4, card.unblock(NOW).version());
        assertEquals(5, card.replace(OTHER, NOW).version());
    }

    @Test
    void isValidFromItsFirstToItsLastDay() {
        var card = issued();
        assertThrows(
                CardRefused.ActivationFailed.class,
                () -> {
                    var unused = card.activate("subject", TODAY.plusMonths(36).plusDays(1), NOW);
                });
        assertThrows(
                CardRefused.ActivationFailed.class,
                () -> {
                    var unused = card.activate("subject", TODAY.minusDays(1), NOW);
                });
        var activated = card.activate("subject", TODAY.plusMonths(36), NOW);
        assertEquals(2, activated.version());
        assertThrows(
                CardRefused.IllegalTransition.class,
                () -> card.requirePresentable(TODAY.plusMonths(36).plusDays(1)));
    }

    @Test
    void forgetsWhyItWasBlockedWhenItIsNot() {
        var card = in(CardState.BLOCKED);
        assertEquals(BlockReason.STOLEN, card.blockReason());
        apply(CardCommand.UNBLOCK, card);
        assertNull(card.blockReason());
    }

    @Test
    void showsNoMoreOfItsNumberThanFourDigits() {
        assertEquals("**** 4821", issued().maskedNumber());
        assertEquals("**** 4821", new CardNumber("7700000000004821").masked());
        assertEquals("**** 4821", new CardNumber("7700000000004821").toString());
        assertThrows(IllegalArgumentException.class, () -> new CardNumber("77x0000000004821"));
    }

    private static Card issued() {
        return new Card(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new KeptNumber(Sealed.of(new byte[1]), new byte[32], "**** 4821"),
                new byte[32],
                Validity.months(TODAY, 36),
                NOW);
    }

    private static Card in(CardState state) {
        var card = issued();
        switch (state) {
            case ISSUED -> {}
            case ACTIVE -> apply(CardCommand.ACTIVATE, card);
            case BLOCKED -> {
                apply(CardCommand.ACTIVATE, card);
                apply(CardCommand.BLOCK, card);
            }
            case REPLACED -> apply(CardCommand.REPLACE, card);
            case EXPIRED, CLOSED -> throw new AssertionError("no command leads there");
        }
        return card;
    }

    private static void apply(CardCommand command, Card card) {
        switch (command) {
            case ACTIVATE -> seen(card.activate("subject", TODAY, NOW));
            case PRESENT -> card.requirePresentable(TODAY);
            case BLOCK -> seen(card.block(BlockReason.STOLEN, NOW));
            case UNBLOCK -> seen(card.unblock(NOW));
            case REPLACE -> seen(card.replace(OTHER, NOW));
        }
    }

    private static void seen(CardEvent event) {
        assertEquals(NOW, event.at());
    }
}
