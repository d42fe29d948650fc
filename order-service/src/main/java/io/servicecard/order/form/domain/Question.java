package io.servicecard.order.form.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An item of a checklist, or a custom field.
 *
 * @param key unique in its stage
 * @param mandatory whether it must be answered
 * @param internal whether the answer is for staff only
 * @param min the smallest number taken, null for any
 * @param max the largest number taken, null for any
 * @param choices offered, for {@link QuestionType#CHOICE}
 */
public record Question(
        String key,
        LocalizedName name,
        QuestionType type,
        boolean mandatory,
        boolean internal,
        BigDecimal min,
        BigDecimal max,
        List<Choice> choices) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final Set<String> INSPECTED = Set.of("PASS", "FAIL", "NA");

    /** Without choices for none. */
    public Question {
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    /** What is wrong with an answer; empty when nothing is. */
    public Optional<Flaw> fault(String field, String answer) {
        return switch (type) {
            case BOOLEAN -> unless(TRUTHS.contains(answer), field, "not-boolean", "true or false");
            case NUMBER -> number(field, answer);
            case TEXT -> unless(!answer.isBlank(), field, "not-blank", "words");
            case CHOICE -> unless(offers(answer), field, "not-offered", "key of a choice");
            case INSPECTION ->
                    unless(INSPECTED.contains(answer), field, "not-inspected", "PASS, FAIL or NA");
            case DATE -> unless(isDate(answer), field, "not-date", "a day, as 2026-03-14");
        };
    }

    private Optional<Flaw> number(String field, String answer) {
        if (!NUMBER.matcher(answer).matches()) {
            return unless(false, field, "not-number", "a decimal number");
        }
        var number = new BigDecimal(answer);
        boolean within =
                (min == null || number.compareTo(min) >= 0)
                        && (max == null || number.compareTo(max) <= 0);
        return unless(within, field, "out-of-range", "between the bounds of the template");
    }

    private boolean offers(String answer) {
        return choices.stream().anyMatch(choice -> choice.key().equals(answer));
    }

    private static boolean isDate(String answer) {
        try {
            return LocalDate.parse(answer).getYear() <= 9999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Flaw> unless(boolean right, String field, String code, String wanted) {
        return right ? Optional.empty() : Optional.of(new Flaw(field, code, "must be " + wanted));
    }

    /** What is wrong with the question itself. */
    List<Flaw> flaws(String path) {
        List<Flaw> flaws = new ArrayList<>();
        if (type != QuestionType.NUMBER && (min != null || max != null)) {
            flaws.add(new Flaw(path + ".min", "bounds-unexpected", "only numbers have bounds"));
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            flaws.add(new Flaw(path + ".max", "bounds-reversed", "must not be less than min"));
        }
        if ((type == QuestionType.CHOICE) == choices.isEmpty()) {
            flaws.add(
                    new Flaw(
                            path + ".choices",
                            "choices-unclear",
                            "CHOICE offers some, every other type none"));
        }
        var keys = new HashSet<String>();
        for (var index = 0; index < choices.size(); index++) {
            if (!keys.add(choices.get(index).key())) {
                flaws.add(
                        new Flaw(
                                path + ".choices[" + index + "].key",
                                "key-twice",
                                "stands there before"));
            }
        }
        return flaws;
    }
}
