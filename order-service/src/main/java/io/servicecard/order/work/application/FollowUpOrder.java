package io.servicecard.order.work.application;

import io.servicecard.order.form.domain.NewResult;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.application.PlaceOrder.Placed;
import io.servicecard.order.work.domain.Fault;
import io.servicecard.order.work.domain.FollowUpKind;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.Origin;
import io.servicecard.order.work.domain.RootCause;
import io.servicecard.order.work.domain.Worksheet;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Has work done again that was handed over: by a new order for the same item, whose card may have
 * ended meanwhile. The first order stays as it is.
 */
@ApplicationScoped
public class FollowUpOrder {
    private final ChangeOrder changes;
    private final Orders orders;
    private final PublishedTemplates templates;
    private final StageResults results;
    private final OrderNumbers numbers;
    private final OrderSecrets secrets;
    private final OrderTexts texts;
    private final Journal journal;
    private final Acting acting;

    FollowUpOrder(
            ChangeOrder changes,
            Orders orders,
            PublishedTemplates templates,
            StageResults results,
            OrderNumbers numbers,
            OrderSecrets secrets,
            OrderTexts texts,
            Journal journal,
            Acting acting) {
        this.changes = changes;
        this.orders = orders;
        this.templates = templates;
        this.results = results;
        this.numbers = numbers;
        this.secrets = secrets;
        this.texts = texts;
        this.journal = journal;
        this.acting = acting;
    }

    /**
     * The new order, placed.
     *
     * @param lines how many of which line, by its place
     * @param fields answers to what the template asks of an order
     * @throws OrderRefused when it may not be
     */
    @Transactional
    public Placed place(
            UUID orderId,
            IfMatch ifMatch,
            FollowUpKind kind,
            Map<Integer, Integer> lines,
            List<NewResult> fields) {
        var first = changes.lock(orderId, ifMatch);
        texts.mustBeKnown(first.origin().customerId());
        var template =
                templates
                        .current(first.worksheet().templateKey())
                        .orElseThrow(OrderRefused.TemplateNotPublished::new);
        var told = results.toldAtPlacing(template.content(), fields);
        var id = Ids.next();
        var token = secrets.trackingToken(id);
        var act = acting.now();
        var again =
                first.followingUp()
                        .again(
                                id,
                                origin(first.origin(), secrets.trackingHash(token)),
                                new Worksheet(template),
                                kind,
                                lines,
                                act.at());
        var placed = again.place(act);
        orders.persist(again);
        results.keep(placed.head(), told);
        journal.record(placed);
        return new Placed(again, token);
    }

    private Origin origin(Origin first, String trackingHash) {
        return new Origin(
                numbers.next(),
                first.customerId(),
                first.cardId(),
                first.branchId(),
                first.asset(),
                trackingHash);
    }

    /**
     * The order, with what was the matter and whose fault it is.
     *
     * @throws OrderRefused when it may not be said
     */
    @Transactional
    public Order findCause(UUID orderId, IfMatch ifMatch, RootCause cause, Fault fault) {
        return changes.change(
                orderId, ifMatch, (order, act) -> order.followingUp().findCause(cause, fault, act));
    }
}
