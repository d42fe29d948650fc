package io.servicecard.order.work.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.card.domain.Card;
import io.servicecard.order.card.domain.CardState;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.Origin;
import io.servicecard.order.work.domain.Worksheet;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Places an order: with an active card, from a published template, at today's prices. */
@ApplicationScoped
public class PlaceOrder {
    private final Orders orders;
    private final Grounds grounds;
    private final PublishedTemplates templates;
    private final StageResults results;
    private final OrderNumbers numbers;
    private final OrderSecrets secrets;
    private final Items items;
    private final Journal journal;
    private final Acting acting;
    private final Caller caller;

    PlaceOrder(
            Orders orders,
            Grounds grounds,
            PublishedTemplates templates,
            StageResults results,
            OrderNumbers numbers,
            OrderSecrets secrets,
            Items items,
            Journal journal,
            Acting acting,
            Caller caller) {
        this.orders = orders;
        this.grounds = grounds;
        this.templates = templates;
        this.results = results;
        this.numbers = numbers;
        this.secrets = secrets;
        this.items = items;
        this.journal = journal;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * A placed order.
     *
     * @param trackingToken by which anybody who holds it can follow the order; shown this once
     */
    public record Placed(Order order, String trackingToken) {}

    /**
     * The order.
     *
     * @throws OrderRefused when it may not be placed like this
     */
    @Transactional
    public Placed place(NewOrder request) {
        var found = found(request);
        var card = found.card();
        var branch =
                Optional.ofNullable(found.branch())
                        .orElseThrow(() -> new OrderRefused.ReferenceUnknown("branchId"));
        var act = acting.now();
        mustBeActive(card, branch, act);
        var template =
                Optional.ofNullable(found.template())
                        .map(number -> templates.of(request.templateKey(), number))
                        .orElseThrow(OrderRefused.TemplateNotPublished::new);
        var fields = results.toldAtPlacing(template.content(), request.fields());
        var id = Ids.next();
        var token = secrets.trackingToken(id);
        var origin =
                new Origin(
                        numbers.next(),
                        card.customerId(),
                        card.id(),
                        branch.id(),
                        items.asset(card.customerId(), request.item(), template.content().asset()),
                        secrets.trackingHash(token));
        var bill = Pricing.bill(branch.currency(), request.lines(), found.services());
        var order = new Order(id, origin, new Worksheet(template), bill);
        var placed = order.place(act);
        orders.persist(order);
        results.keep(placed.head(), fields);
        journal.record(placed);
        return new Placed(order, token);
    }

    private Grounds.Found found(NewOrder request) {
        return caller.visible(() -> grounds.of(request), found -> found.card().customerId())
                .orElseThrow(OrderRefused.CardNotFound::new);
    }

    /** A card's last day ends when the branch's day does. */
    private static void mustBeActive(Card card, Branch branch, Act act) {
        var today = LocalDate.ofInstant(act.at(), ZoneId.of(branch.zone()));
        var state = card.stateOn(today);
        if (state != CardState.ACTIVE) {
            throw new OrderRefused.CardNotActive(state);
        }
    }
}
