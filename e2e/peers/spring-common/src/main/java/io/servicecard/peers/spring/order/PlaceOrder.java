package io.servicecard.peers.spring.order;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.servicecard.peers.spring.crypto.PersonalKeys;
import io.servicecard.peers.spring.crypto.Secrets;
import io.servicecard.peers.spring.event.OrderPlaced;
import io.servicecard.peers.spring.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Places an order: with an active card, from a published template, at today's prices. */
@Service
class PlaceOrder {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final OrderStore store;
    private final PublishedTemplates templates;
    private final OrderNumbers numbers;
    private final PersonalKeys keys;
    private final Secrets secrets;
    private final Caller caller;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    PlaceOrder(
            OrderStore store,
            PublishedTemplates templates,
            OrderNumbers numbers,
            PersonalKeys keys,
            Secrets secrets,
            Caller caller,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.templates = templates;
        this.numbers = numbers;
        this.keys = keys;
        this.secrets = secrets;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The order, in the transaction of the caller.
     *
     * @throws ResponseStatusException when it may not be placed like this
     */
    @Transactional(propagation = Propagation.MANDATORY)
    OrderView place(NewOrder request, String traceparent) {
        var act = new Act(clock.instant(), caller.role(), caller.subject());
        var card =
                store.card(request.cardId())
                        .filter(found -> caller.maySee(found.customerId()))
                        .orElseThrow(() -> refused("the card is unknown"));
        var branch =
                store.branch(request.branchId())
                        .orElseThrow(() -> refused("the branch is unknown"));
        mustBeActive(card, LocalDate.ofInstant(act.at(), ZoneId.of(branch.zone())));
        var template =
                templates
                        .current(request.templateKey())
                        .orElseThrow(() -> refused("the template is not published"));
        var lines = priced(request.lines(), branch.currency());
        var asset = request.asset();
        var texts = new OpenedTexts(asset.description(), asset.serialNumber(), null, null, null);
        var order =
                new StoredOrder(
                        IDS.generate(),
                        numbers.next(),
                        1,
                        "PLACED",
                        "NORMAL",
                        card.customerId(),
                        card.id(),
                        branch.id(),
                        new OrderView.TemplateRef(template.key(), template.number()),
                        texts.sealed(keys.of(card.customerId(), card.wrappedKey())),
                        null,
                        null,
                        null,
                        null,
                        new Money(total(lines), branch.currency()),
                        lines,
                        template.stages(),
                        StoredOrder.Paid.NOTHING,
                        StoredOrder.Fee.NONE);
        var token = secrets.token("order-tracking", order.id());
        store.insert(order, trackingHash(token), act);
        events.publishEvent(OrderPlaced.of(IDS.generate(), order, act, traceparent));
        return OrderView.of(order, texts, token);
    }

    private String trackingHash(String token) {
        var hash = secrets.hash("order-tracking-hash", token.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private List<StoredOrder.Line> priced(List<NewOrder.NewLine> lines, String currency) {
        var ids = lines.stream().map(NewOrder.NewLine::serviceId).distinct().toList();
        var offers =
                store.services(ids).stream()
                        .collect(Collectors.toMap(OrderStore.Offer::id, Function.identity()));
        return lines.stream()
                .map(
                        line -> {
                            var offer = offers.get(line.serviceId());
                            if (offer == null || !offer.price().currency().equals(currency)) {
                                throw refused("a service is unknown or has another currency");
                            }
                            return new StoredOrder.Line(
                                    LineKind.SERVICE,
                                    offer.id(),
                                    offer.name(),
                                    offer.price().amountMinor(),
                                    line.quantity(),
                                    offer.taxBasisPoints(),
                                    0,
                                    offer.warrantyDays(),
                                    null);
                        })
                .toList();
    }

    private static long total(List<StoredOrder.Line> lines) {
        try {
            return Price.total(lines);
        } catch (ArithmeticException e) {
            throw refused("the total is too large");
        }
    }

    private static void mustBeActive(OrderStore.Card card, LocalDate today) {
        var over = card.validTo() != null && today.isAfter(card.validTo());
        if (!card.state().equals("ACTIVE") || over) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "the card is not active");
        }
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, why);
    }
}
