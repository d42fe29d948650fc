package io.servicecard.order.result.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.form.domain.NewResult;
import io.servicecard.order.result.domain.Recorder;
import io.servicecard.order.result.domain.Recording;
import io.servicecard.order.result.domain.Result;
import io.servicecard.order.result.domain.Results;
import io.servicecard.order.result.domain.Where;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answers to checklists and fields. Whatever a question asks is about a person, so all answers
 * are sealed with the customer's key; which questions are answered stays readable.
 */
@ApplicationScoped
public class RecordedResults implements PanacheRepositoryBase<Recording, Recording.Key> {
    private static final String RESULTS = "recording.results";

    private final PersonalData personalData;
    private final ObjectMapper json;

    RecordedResults(PersonalData personalData, ObjectMapper json) {
        this.personalData = personalData;
        this.json = json;
    }

    /** Puts answers on record, with the order's version that they make. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(
            UUID customerId,
            Recording.Key key,
            Where where,
            List<NewResult> results,
            Recorder recorder) {
        Map<String, String> values = new LinkedHashMap<>();
        results.forEach(result -> values.put(result.key(), result.value()));
        persist(
                new Recording(
                        key,
                        where,
                        List.copyOf(values.keySet()),
                        recorder,
                        personalData.keyOf(customerId).seal(RESULTS, text(values))));
    }

    /** All answers of an order. */
    public Results of(UUID orderId, UUID customerId) {
        var results = new Results();
        var recordings = list("orderId = ?1 order by version", orderId);
        if (recordings.isEmpty()) {
            return results;
        }
        var key = personalData.keysOf(List.of(customerId)).get(customerId);
        for (var recording : recordings) {
            var values = values(key.open(RESULTS, recording.results()));
            for (var question : recording.questions()) {
                results.add(
                        recording.where(),
                        question,
                        new Result(values.get(question), recording.recorder()));
            }
        }
        return results;
    }

    private String text(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is no JSON", e);
        }
    }

    /** Nothing for an erased customer. */
    private Map<String, String> values(String text) {
        if (text == null) {
            return Map.of();
        }
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed as a map of texts is none", e);
        }
    }
}
