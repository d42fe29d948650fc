package io.servicecard.peers.spring.order;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.servicecard.peers.spring.crypto.PersonalKeys;
import io.servicecard.peers.spring.crypto.Secrets;
import io.servicecard.peers.spring.event.OrderPlaced;
import io.servicecard.peers.spring.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Reference reference;
    private final OrderRows rows;
    private final PersonalKeys keys;
    private final Secrets secrets;
    private final Caller caller;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    PlaceOrder(
            Reference reference,
            OrderRows rows,
            PersonalKeys keys,
            Secrets secrets,
            Caller caller,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.reference = reference;
        this.rows = rows;
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
        var now = clock.instant();
        var card =
                reference
                        .card(request.cardId())
                        .filter(found -> caller.maySee(found.customerId()))
                        .orElseThrow(() -> refused("the card is unknown"));
        var branch =
                reference
                        .branch(request.branchId())
                        .orElseThrow(() -> refused("the branch is unknown"));
        mustBeActive(card, LocalDate.ofInstant(now, ZoneId.of(branch.zone())));
        var template =
                reference
                        .template(request.templateKey())
                        .orElseThrow(() -> refused("the template is not published"));
        var lines = priced(request.lines(), branch.currency());
        var total = total(lines, branch.currency());
        var id = IDS.generate();
        var token = secrets.token("order-tracking", id);
        var order =
                new OrderView(
                        id,
                        number(),
                        "PLACED",
                        card.customerId(),
                        card.id(),
                        branch.id(),
                        new OrderView.TemplateRef(request.templateKey(), template.number()),
                        new OrderView.Asset(
                                request.asset().description(), request.asset().serialNumber()),
                        null,
                        lines,
                        total,
                        total,
                        template.stages(),
                        null,
                        null,
                        Commands.allowedIn("PLACED"),
                        1,
                        token);
        rows.insert(order, hidden(order, card));
        rows.note(id, now, caller.role(), caller.subject());
        events.publishEvent(event(order, now, traceparent));
        return order;
    }

    private OrderRows.Hidden hidden(OrderView order, Reference.Card card) {
        var key = keys.of(card.customerId(), card.key());
        var token = order.trackingToken().getBytes(StandardCharsets.UTF_8);
        return new OrderRows.Hidden(
                key.seal(Columns.DESCRIPTION, order.asset().description()),
                key.seal(Columns.SERIAL_NUMBER, order.asset().serialNumber()),
                HexFormat.of().formatHex(secrets.hash("order-tracking-hash", token)));
    }

    private OrderPlaced event(OrderView order, Instant now, String traceparent) {
        return new OrderPlaced(
                IDS.generate(),
                traceparent == null ? newTrace() : traceparent,
                new OrderPlaced.Payload(
                        order.id(),
                        order.number(),
                        order.customerId(),
                        order.cardId(),
                        order.branchId(),
                        order.version(),
                        now,
                        caller.role(),
                        order.template().key(),
                        order.template().version(),
                        order.total()));
    }

    private List<OrderView.Line> priced(List<NewOrder.NewLine> lines, String currency) {
        var offers = reference.services(lines.stream().map(NewOrder.NewLine::serviceId).toList());
        return lines.stream()
                .map(
                        line -> {
                            var offer = offers.get(line.serviceId());
                            if (offer == null || !offer.price().currency().equals(currency)) {
                                throw refused("a service is unknown or has another currency");
                            }
                            return new OrderView.Line(
                                    offer.id(), offer.name(), offer.price(), line.quantity());
                        })
                .toList();
    }

    private static Money total(List<OrderView.Line> lines, String currency) {
        try {
            return new Money(
                    lines.stream()
                            .mapToLong(line -> line.sum().amountMinor())
                            .reduce(0, Math::addExact),
                    currency);
        } catch (ArithmeticException e) {
            throw refused("the total is too large");
        }
    }

    private static void mustBeActive(Reference.Card card, LocalDate today) {
        var over = card.validTo() != null && today.isAfter(card.validTo());
        if (!card.state().equals("ACTIVE") || over) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "the card is not active");
        }
    }

    /**
     * Eight random digits; the unique key decides a collision, which is one in a million orders.
     */
    private String number() {
        var number = new StringBuilder("R-");
        random.ints(8, 0, DIGITS.length()).forEach(digit -> number.append(DIGITS.charAt(digit)));
        return number.toString();
    }

    private static String newTrace() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-%s%s-%s-01"
                .formatted(
                        hex.toHexDigits(random.nextLong()),
                        hex.toHexDigits(random.nextLong()),
                        hex.toHexDigits(random.nextLong()));
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, why);
    }
}
