package io.servicecard.order.template.domain;

import io.servicecard.order.form.domain.Form;
import io.servicecard.order.form.domain.Question;
import io.servicecard.order.naming.domain.LocalizedName;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a template says.
 *
 * @param industry it is made for
 * @param fields asked when an order is placed
 * @param stages in the order of the work
 * @param asset what it asks of the thing an order is for, if anything
 */
public record TemplateContent(
        LocalizedName name,
        String industry,
        Form fields,
        List<StageSpec> stages,
        Optional<AssetDemand> asset) {
    /** Keeps the stages as they are now. */
    public TemplateContent {
        stages = List.copyOf(stages);
    }

    /** The stage of a key. */
    public Optional<StageSpec> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** Where a stage stands, from 0; -1 when there is none. */
    public int position(String key) {
        return stages.stream().map(StageSpec::key).toList().indexOf(key);
    }

    /** Keys of the stages that may follow one. */
    public List<String> after(int position) {
        var following =
                position + 1 < stages.size()
                        ? List.of(stages.get(position + 1).key())
                        : List.<String>of();
        return stages.get(position).terms().waysOn().orElse(following);
    }

    /** Keys of the stages that one may follow. */
    public List<String> before(String key) {
        return stages.stream()
                .filter(stage -> after(position(stage.key())).contains(key))
                .map(StageSpec::key)
                .toList();
    }

    /**
     * A question.
     *
     * @param stage the order itself for null
     */
    public Optional<Question> question(String stage, String key) {
        return stage == null
                ? fields.question(key)
                : stage(stage).flatMap(spec -> spec.terms().form().question(key));
    }
}
