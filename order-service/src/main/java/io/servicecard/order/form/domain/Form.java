package io.servicecard.order.form.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that are asked together.
 *
 * @param questions in their order
 */
public record Form(List<Question> questions) {
    /** Asks nothing. */
    public static final Form NONE = new Form(List.of());

    /** Without questions for none. */
    public Form {
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
    }

    /** The question of a key. */
    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /**
     * What is wrong with answers: unknown questions, one answered twice, and answers it does not
     * take.
     *
     * @param field of the request that brings them
     */
    public List<Flaw> faults(String field, List<NewResult> results) {
        List<Flaw> faults = new ArrayList<>();
        var answered = new HashSet<String>();
        for (var index = 0; index < results.size(); index++) {
            var path = field + "[" + index + "]";
            var result = results.get(index);
            var question = question(result.key());
            if (question.isEmpty()) {
                faults.add(new Flaw(path + ".key", "question-unknown", "is not asked here"));
            } else if (!answered.add(result.key())) {
                faults.add(new Flaw(path + ".key", "key-twice", "stands there before"));
            } else {
                question.get().fault(path + ".value", result.value()).ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** Keys of the mandatory questions that are not among the answered ones. */
    public List<String> unanswered(Set<String> answered) {
        return questions.stream()
                .filter(question -> question.mandatory() && !answered.contains(question.key()))
                .map(Question::key)
                .toList();
    }

    /**
     * What is wrong with the questions themselves.
     *
     * @param taken keys that mean another question already; the form's own are added
     */
    public List<Flaw> flaws(String path, Set<String> taken) {
        List<Flaw> flaws = new ArrayList<>();
        for (var index = 0; index < questions.size(); index++) {
            var question = questions.get(index);
            var here = path + "[" + index + "]";
            if (!taken.add(question.key())) {
                flaws.add(new Flaw(here + ".key", "key-twice", "means another question already"));
            }
            flaws.addAll(question.flaws(here));
        }
        return flaws;
    }
}
