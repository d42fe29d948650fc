package io.servicecard.order.work.application;

import io.servicecard.order.form.domain.Question;
import io.servicecard.order.result.application.RecordedResults;
import io.servicecard.order.result.domain.Result;
import io.servicecard.order.result.domain.Where;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Reads what an order's template asks and what was answered: staff all of it, customers theirs. */
@ApplicationScoped
public class ReadResults {
    private final ReadOrders orders;
    private final PublishedTemplates templates;
    private final RecordedResults recorded;
    private final Caller caller;

    ReadResults(
            ReadOrders orders,
            PublishedTemplates templates,
            RecordedResults recorded,
            Caller caller) {
        this.orders = orders;
        this.templates = templates;
        this.recorded = recorded;
        this.caller = caller;
    }

    /**
     * A question of an order.
     *
     * @param where it is asked: of the order, or of a stage's latest run
     * @param result the answer that counts
     */
    public record Asked(Where where, Question question, Optional<Result> result) {}

    /**
     * The questions in the order of the work, what was asked at placing first; customers see what
     * is not internal.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused.NotFound when there is no such order,
     *     or it is somebody else's
     */
    public List<Asked> of(UUID orderId) {
        var order = orders.one(orderId);
        var worksheet = order.worksheet();
        var content = templates.of(worksheet.templateKey(), worksheet.templateVersion()).content();
        var results = recorded.of(order.id(), order.origin().customerId());
        boolean staff = caller.onlyOwner().isEmpty();
        List<Asked> asked = new ArrayList<>();
        places(content, worksheet::run)
                .forEach(
                        where ->
                                questions(content, where)
                                        .filter(question -> staff || !question.internal())
                                        .map(
                                                question ->
                                                        new Asked(
                                                                where,
                                                                question,
                                                                results.answer(
                                                                        where, question.key())))
                                        .forEach(asked::add));
        return asked;
    }

    private static Stream<Where> places(TemplateContent content, ToIntFunction<String> run) {
        return Stream.concat(
                Stream.of(Where.ORDER),
                content.stages().stream()
                        .map(stage -> new Where(stage.key(), run.applyAsInt(stage.key()))));
    }

    private static Stream<Question> questions(TemplateContent content, Where where) {
        return where.stage() == null
                ? content.fields().questions().stream()
                : content.stage(where.stage()).orElseThrow().terms().form().questions().stream();
    }
}
