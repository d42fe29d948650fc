package io.servicecard.order.pack.application;

import io.servicecard.order.form.domain.Form;
import io.servicecard.order.form.domain.Question;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackCategory;
import io.servicecard.order.pack.domain.PackService;
import io.servicecard.order.template.domain.AssetDemand;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.StageTerms;
import io.servicecard.order.template.domain.TemplateContent;
import java.util.List;
import java.util.Optional;

/** A pack as its file has it; its key is the industry of its template too. */
record PackFile(
        String key,
        int version,
        LocalizedName name,
        List<PackCategory> categories,
        List<PackService> services,
        List<Question> fields,
        AssetDemand asset,
        List<Stage> stages) {
    record Stage(
            String key,
            LocalizedName name,
            String role,
            int normMinutes,
            boolean mandatory,
            List<String> skills,
            Boolean serviceSkills,
            List<String> next,
            List<String> returnsTo,
            List<Question> checklist,
            List<Question> fields,
            List<GateSpec> entryGates,
            List<GateSpec> exitGates) {
        StageSpec toSpec() {
            return new StageSpec(
                    key,
                    name,
                    role,
                    normMinutes,
                    mandatory,
                    new StageTerms(
                            skills,
                            serviceSkills,
                            next,
                            returnsTo,
                            checklist,
                            fields,
                            entryGates,
                            exitGates));
        }
    }

    Pack toPack() {
        return new Pack(
                key,
                version,
                categories,
                services,
                new TemplateContent(
                        name,
                        key,
                        new Form(fields),
                        stages.stream().map(Stage::toSpec).toList(),
                        Optional.ofNullable(asset)));
    }
}
