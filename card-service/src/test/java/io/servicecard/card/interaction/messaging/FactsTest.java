package io.servicecard.card.interaction.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsCodesIdsNumbersAndMoney() throws JsonProcessingException {
        var payload =
                """
                {"orderNumber":"R-2026-000042","points":120,"total":{"amountMinor":990,"currency":"PLN"},\
                "readyBy":"2026-03-14T09:26:53.589Z","changedFields":["locale","zone"]}""";
        assertEquals(JSON.readTree(payload), Facts.of(JSON.readTree(payload)));
    }

    @Test
    void whatAPersonWroteDoesNotGetInEvenUnderAKnownName() throws JsonProcessingException {
        assertEquals(
                JSON.readTree("{\"score\": 1}"),
                Facts.of(
                        JSON.readTree(
                                """
                                {"score": 1,
                                 "comment": "unfriendly",
                                 "phone": "+48500100200",
                                 "reason": "Jan Nowak was not at home",
                                 "stage": "Öffnen",
                                 "template": {"name": "Jan"},
                                 "total": {"amountMinor": 1, "currency": "PLN", "payer": "Jan"},
                                 "changedFields": ["Jan Nowak"],
                                 "step": null}""")));
    }
}
