package io.servicecard.order.template.domain;

import io.servicecard.order.form.domain.Form;
import io.servicecard.order.form.domain.Question;
import io.servicecard.order.gate.domain.GateSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a stage asks of people and of the work, beyond its role and norm.
 *
 * @param skills which whoever begins it needs, all of them
 * @param serviceSkills whether whoever begins it needs what the order's services ask, too; null for
 *     yes
 * @param next stages that may follow; null for the one that stands next in the template
 * @param returnsTo earlier stages to which work may go back from it; null for all of them
 * @param checklist what is gone through
 * @param fields what is written down; the mandatory ones before the stage ends
 * @param entryGates that let it begin
 * @param exitGates that let it end
 */
public record StageTerms(
        List<String> skills,
        Boolean serviceSkills,
        List<String> next,
        List<String> returnsTo,
        List<Question> checklist,
        List<Question> fields,
        List<GateSpec> entryGates,
        List<GateSpec> exitGates) {
    /** Asks nothing. */
    public static final StageTerms NONE =
            new StageTerms(null, null, null, null, null, null, null, null);

    /** Lists that are left out are empty, but for the ways on and back; services count. */
    public StageTerms {
        skills = listed(skills);
        serviceSkills = Objects.requireNonNullElse(serviceSkills, true);
        next = next == null ? null : List.copyOf(next);
        returnsTo = returnsTo == null ? null : List.copyOf(returnsTo);
        checklist = listed(checklist);
        fields = listed(fields);
        entryGates = listed(entryGates);
        exitGates = listed(exitGates);
    }

    /** All skills that it asks, each once and in their order, where services ask these. */
    public List<String> asked(List<String> ofServices) {
        var others = serviceSkills ? ofServices.stream() : Stream.<String>empty();
        return Stream.concat(skills.stream(), others).distinct().sorted().toList();
    }

    /** Checklist and fields together. */
    public Form form() {
        return new Form(Stream.concat(checklist.stream(), fields.stream()).toList());
    }

    /** The ways on, where the template names them. */
    public Optional<List<String>> waysOn() {
        return Optional.ofNullable(next);
    }

    /** The ways back, where the template names them. */
    public Optional<List<String>> waysBack() {
        return Optional.ofNullable(returnsTo);
    }

    private static <T> List<T> listed(List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
