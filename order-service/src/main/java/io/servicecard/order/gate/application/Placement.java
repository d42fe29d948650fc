package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.form.domain.Question;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.template.domain.TemplateContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a template puts a gate.
 *
 * @param position of the stage, from 0
 * @param entry whether it lets the stage begin; else it lets it end
 * @param path of the gate in the template
 */
record Placement(TemplateContent content, int position, boolean entry, String path) {
    /** Which parameters a gate takes. */
    enum Parameter {
        STAGE,
        QUESTION,
        VALUES,
        PERCENT,
        COUNT
    }

    /** Parameters that the gate brings and does not take. */
    List<Flaw> besides(GateSpec spec, Parameter... taken) {
        var takes = List.of(taken);
        List<Flaw> flaws = new ArrayList<>();
        for (var parameter : Parameter.values()) {
            if (brings(spec, parameter) && !takes.contains(parameter)) {
                flaws.add(flaw(word(parameter), "parameter-unexpected", "is not taken"));
            }
        }
        return flaws;
    }

    /**
     * What is wrong with the stage it names. What lets a stage begin can only be about an earlier
     * one; what lets it end also about the stage itself.
     */
    Optional<Flaw> stage(GateSpec spec) {
        if (spec.stage() == null) {
            return Optional.empty();
        }
        var named = content.position(spec.stage());
        var right = named >= 0 && (entry ? named < position : named <= position);
        return right
                ? Optional.empty()
                : Optional.of(flaw("stage", "not-earlier", "must be a stage that is done before"));
    }

    /** Key of the stage it is about. */
    String about(GateSpec spec) {
        return spec.stage() == null ? content.stages().get(position).key() : spec.stage();
    }

    /** The question it names: of the stage it is about, else of the order. */
    Optional<Question> question(GateSpec spec) {
        var own = entry && spec.stage() == null;
        var ofStage =
                own ? Optional.<Question>empty() : content.question(about(spec), spec.question());
        return spec.stage() == null
                ? ofStage.or(() -> content.question(null, spec.question()))
                : ofStage;
    }

    Flaw flaw(String parameter, String code, String message) {
        return new Flaw(path + "." + parameter, code, message);
    }

    private static boolean brings(GateSpec spec, Parameter parameter) {
        return switch (parameter) {
            case STAGE -> spec.stage() != null;
            case QUESTION -> spec.question() != null;
            case VALUES -> !spec.values().isEmpty();
            case PERCENT -> spec.percent() != null;
            case COUNT -> spec.count() != null;
        };
    }

    private static String word(Parameter parameter) {
        return switch (parameter) {
            case STAGE -> "stage";
            case QUESTION -> "question";
            case VALUES -> "values";
            case PERCENT -> "percent";
            case COUNT -> "count";
        };
    }
}
