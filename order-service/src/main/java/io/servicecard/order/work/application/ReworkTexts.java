package io.servicecard.order.work.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.PersonalKey;
import io.servicecard.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Seals what was found wrong with the customer's key, and why work is done again; opens it. */
@ApplicationScoped
class ReworkTexts {
    private static final String REASON = "stage_run.reason";
    private static final String DEFECTS = "quality_check.defects";

    private final PersonalData personalData;
    private final ObjectMapper json;

    ReworkTexts(PersonalData personalData, ObjectMapper json) {
        this.personalData = personalData;
        this.json = json;
    }

    /** Opens the texts of one order; nothing when its customer was erased. */
    final class Reader {
        private final PersonalKey key;

        private Reader(PersonalKey key) {
            this.key = key;
        }

        String reason(Sealed value) {
            return key.open(REASON, value);
        }

        List<String> defects(Sealed value) {
            var text = key.open(DEFECTS, value);
            return text == null ? List.of() : list(text);
        }
    }

    Reader reader(Order order) {
        UUID customer = order.origin().customerId();
        return new Reader(personalData.keysOf(List.of(customer)).get(customer));
    }

    Sealed reason(Order order, String reason) {
        return keyOf(order).seal(REASON, reason);
    }

    /** Null for no defects. */
    Sealed defects(Order order, List<String> defects) {
        if (defects.isEmpty()) {
            return null;
        }
        try {
            return keyOf(order).seal(DEFECTS, json.writeValueAsString(defects));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts is no JSON", e);
        }
    }

    private PersonalKey keyOf(Order order) {
        return personalData.keyOf(order.origin().customerId());
    }

    private List<String> list(String text) {
        try {
            return json.readValue(text, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed as a list of texts is none", e);
        }
    }
}
