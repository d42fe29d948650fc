package io.servicecard.order.result.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All answers of one order: of several to one question the last counts. */
public final class Results {
    private final Map<Where, Map<String, Result>> answers = new LinkedHashMap<>();

    /** A later answer. */
    public void add(Where where, String question, Result result) {
        answers.computeIfAbsent(where, _ -> new LinkedHashMap<>()).put(question, result);
    }

    /** Keys of what is answered there. */
    public Set<String> answered(Where where) {
        return Set.copyOf(at(where).keySet());
    }

    /** An answer. */
    public Optional<Result> answer(Where where, String question) {
        return Optional.ofNullable(at(where).get(question));
    }

    private Map<String, Result> at(Where where) {
        return answers.getOrDefault(where, Map.of());
    }
}
