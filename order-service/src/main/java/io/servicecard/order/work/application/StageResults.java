package io.servicecard.order.work.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.form.domain.Form;
import io.servicecard.order.form.domain.NewResult;
import io.servicecard.order.result.application.RecordedResults;
import io.servicecard.order.result.domain.Recorder;
import io.servicecard.order.result.domain.Recording;
import io.servicecard.order.result.domain.Where;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.RecordEvent;
import io.servicecard.order.work.domain.StageRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds answers against the template version of an order, and puts them on record. */
@ApplicationScoped
class StageResults {
    private final PublishedTemplates templates;
    private final RecordedResults recorded;

    StageResults(PublishedTemplates templates, RecordedResults recorded) {
        this.templates = templates;
        this.recorded = recorded;
    }

    /**
     * The answers given when an order is placed.
     *
     * @throws StageRefused.ResultsFlawed when they do not fit, or a mandatory one is missing
     */
    List<NewResult> toldAtPlacing(TemplateContent template, List<NewResult> fields) {
        return told(template, fields, Set.of());
    }

    /**
     * The answers given when an order goes on by a version that asks more, or otherwise.
     *
     * @throws StageRefused.ResultsFlawed when they do not fit, or a mandatory one is missing that
     *     was not given when the order was placed
     */
    List<NewResult> toldAtMigration(Order order, TemplateContent template, List<NewResult> fields) {
        var known = recorded.of(order.id(), order.origin().customerId()).answered(Where.ORDER);
        return told(template, fields, known);
    }

    private static List<NewResult> told(
            TemplateContent template, List<NewResult> fields, Set<String> known) {
        var form = template.fields();
        var told = new HashSet<>(known);
        fields.forEach(field -> told.add(field.key()));
        var missing =
                form.unanswered(told).stream()
                        .map(key -> new Flaw("fields", "required", key + " must be answered"));
        mustFit(Stream.concat(form.faults("fields", fields).stream(), missing).toList());
        return fields;
    }

    /** Keeps what was told of the order itself; costs nothing when that is nothing. */
    void keep(OrderEvent.Head head, List<NewResult> fields) {
        if (!fields.isEmpty()) {
            write(head, Where.ORDER, fields, null);
        }
    }

    /**
     * Keeps what was found at a stage.
     *
     * @throws StageRefused.ResultsFlawed when it does not fit
     */
    void keep(
            Order order, RecordEvent.ResultsRecorded event, List<NewResult> results, UUID staffId) {
        var worksheet = order.worksheet();
        var form =
                templates
                        .of(worksheet.templateKey(), worksheet.templateVersion())
                        .content()
                        .stage(event.stage())
                        .map(stage -> stage.terms().form())
                        .orElse(Form.NONE);
        mustFit(form.faults("results", results));
        var where = new Where(event.stage(), worksheet.run(event.stage()));
        write(event.head(), where, results, staffId);
    }

    private void write(OrderEvent.Head head, Where where, List<NewResult> results, UUID staffId) {
        recorded.write(
                head.origin().customerId(),
                new Recording.Key(head.orderId(), head.version()),
                where,
                results,
                new Recorder(head.act().subject(), staffId, head.act().at()));
    }

    private static void mustFit(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new StageRefused.ResultsFlawed(flaws);
        }
    }
}
