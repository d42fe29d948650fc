package io.servicecard.order.template.domain;

import io.servicecard.order.asset.domain.IdentifierKind;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.form.domain.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a template must be before orders are placed from it. All that is wrong is told at once. */
final class TemplateCheck {
    /** Who carries out stages. */
    private static final Set<String> ROLES = Set.of("technician", "manager");

    private final TemplateContent content;
    private final List<Flaw> flaws = new ArrayList<>();

    private TemplateCheck(TemplateContent content) {
        this.content = content;
    }

    /** What is wrong; nothing for a template that may be published as far as it says itself. */
    static List<Flaw> flaws(TemplateContent content) {
        var check = new TemplateCheck(content);
        for (var position = 0; position < content.stages().size(); position++) {
            check.stage(position, content.stages().get(position));
        }
        check.questions();
        check.ways();
        content.asset().ifPresent(check::asset);
        return List.copyOf(check.flaws);
    }

    private void stage(int position, StageSpec stage) {
        var path = "stages[" + position + "]";
        if (!ROLES.contains(stage.role())) {
            flaw(path + ".role", "role-unknown", "must be technician or manager");
        }
        if (stage.normMinutes() <= 0) {
            flaw(path + ".normMinutes", "norm-not-positive", "must be more than nothing");
        }
        stage.terms().waysOn().ifPresent(next -> on(path + ".next", position, next));
        stage.terms().waysBack().ifPresent(back -> back(path + ".returnsTo", position, back));
    }

    private void on(String path, int position, List<String> next) {
        for (var index = 0; index < next.size(); index++) {
            if (content.position(next.get(index)) <= position) {
                flaw(path + "[" + index + "]", "not-later", "must be a stage that stands later");
            }
        }
    }

    private void back(String path, int position, List<String> back) {
        for (var index = 0; index < back.size(); index++) {
            var to = content.position(back.get(index));
            if (to < 0 || to >= position) {
                flaw(path + "[" + index + "]", "not-earlier", "must be a stage that stands before");
            }
        }
    }

    /** Fields of the order and questions of a stage are told apart by key alone, for gates. */
    private void questions() {
        flaws.addAll(content.fields().flaws("fields", new HashSet<>()));
        for (var position = 0; position < content.stages().size(); position++) {
            var taken = new HashSet<String>();
            content.fields().questions().forEach(field -> taken.add(field.key()));
            var terms = content.stages().get(position).terms();
            var path = "stages[" + position + "].";
            flaws.addAll(new Form(terms.checklist()).flaws(path + "checklist", taken));
            flaws.addAll(new Form(terms.fields()).flaws(path + "fields", taken));
        }
    }

    /** One start, from which every stage is reached. Ways lead on only, so the first one is it. */
    private void ways() {
        var reached = new HashSet<String>();
        reached.add(content.stages().getFirst().key());
        for (var position = 0; position < content.stages().size(); position++) {
            var key = content.stages().get(position).key();
            var path = "stages[" + position + "]";
            if (reached.contains(key)) {
                reached.addAll(content.after(position));
            } else if (content.before(key).isEmpty()) {
                flaw(path, "second-start", "must follow another stage: there is one start");
            } else {
                flaw(path, "unreachable", "must be reached from the start");
            }
        }
    }

    private void asset(AssetDemand demand) {
        var kinds = EnumSet.noneOf(IdentifierKind.class);
        for (var index = 0; index < demand.knownBy().size(); index++) {
            if (!kinds.add(demand.knownBy().get(index))) {
                flaw("asset.knownBy[" + index + "]", "kind-twice", "must be named once");
            }
        }
    }

    private void flaw(String path, String code, String message) {
        flaws.add(new Flaw(path, code, message));
    }
}
