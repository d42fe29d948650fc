package io.servicecard.order.form.api;

import io.servicecard.order.form.domain.Question;
import io.servicecard.order.form.domain.QuestionType;
import io.servicecard.order.naming.api.NameBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of a checklist, or a custom field.
 *
 * @param key unique in its stage
 * @param mandatory whether it must be answered
 * @param internal whether the answer is for staff only; false when left out
 * @param min the smallest number taken, as decimal text
 * @param max the largest number taken, as decimal text
 * @param choices offered by CHOICE, and by nothing else
 */
@Schema(name = "Question")
public record QuestionBody(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
        @NotNull @Valid NameBody name,
        @NotNull QuestionType type,
        @NotNull Boolean mandatory,
        @Schema(nullable = true) Boolean internal,
        @Schema(nullable = true) @Size(max = 20) @Pattern(regexp = "-?\\d{1,12}(\\.\\d{1,6})?")
                String min,
        @Schema(nullable = true) @Size(max = 20) @Pattern(regexp = "-?\\d{1,12}(\\.\\d{1,6})?")
                String max,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid ChoiceBody> choices) {
    /** The question as answers show it. */
    public static QuestionBody of(Question question) {
        return new QuestionBody(
                question.key(),
                NameBody.of(question.name()),
                question.type(),
                question.mandatory(),
                question.internal(),
                text(question.min()),
                text(question.max()),
                question.choices().stream().map(ChoiceBody::of).toList());
    }

    /** The questions as the domain keeps them; none for null. */
    public static List<Question> toDomain(List<QuestionBody> bodies) {
        return Objects.requireNonNullElse(bodies, List.<QuestionBody>of()).stream()
                .map(QuestionBody::toDomain)
                .toList();
    }

    private Question toDomain() {
        return new Question(
                key,
                name.toDomain(),
                type,
                mandatory,
                Boolean.TRUE.equals(internal),
                number(min),
                number(max),
                Objects.requireNonNullElse(choices, List.<ChoiceBody>of()).stream()
                        .map(ChoiceBody::toDomain)
                        .toList());
    }

    private static String text(BigDecimal bound) {
        return bound == null ? null : bound.toPlainString();
    }

    private static BigDecimal number(String bound) {
        return bound == null ? null : new BigDecimal(bound);
    }
}
