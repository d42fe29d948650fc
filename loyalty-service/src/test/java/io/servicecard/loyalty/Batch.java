package io.servicecard.loyalty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventDispatcher;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Contracts;
import io.servicecard.platform.testing.Tokens;
import io.servicecard.platform.testing.statements.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Events that come in one batch, without the broker; all of one trace. */
final class Batch implements WorkOrder.Sender {
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final List<CloudEvent> events = new ArrayList<>();

    @Override
    public UUID send(EventType type, UUID subject, Consumer<ObjectNode> change) {
        var payload = Contracts.example(type);
        change.accept(payload);
        var violations = Contracts.violations(type, payload);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("the contract of " + type + ": " + violations);
        }
        var event =
                new CloudEvent(
                        Ids.next(),
                        type,
                        subject,
                        Instant.now(),
                        "00-" + trace + "-0123456789abcdef-01",
                        payload.toString().getBytes(StandardCharsets.UTF_8));
        events.add(event);
        return event.id();
    }

    /** The card of a customer tells of their account. */
    Batch opens(Customer customer) {
        var card = Ids.next();
        var unused =
                send(
                        Customer.ACTIVATED,
                        card,
                        fact ->
                                fact.put("cardId", card.toString())
                                        .put("customerId", customer.id().toString())
                                        .put("subject", Tokens.subject(customer.user())));
        return this;
    }

    /** A new order of a customer. */
    WorkOrder order(Customer customer) {
        return new WorkOrder(Ids.next(), customer, this);
    }

    /** Applies all of them in one transaction. */
    void together(EventDispatcher dispatcher) {
        dispatcher.apply(events);
    }

    /** Applies each of them in its own transaction. */
    void oneByOne(EventDispatcher dispatcher) {
        events.forEach(event -> dispatcher.apply(List.of(event)));
    }

    /** Applies all of them in one transaction, and tells what it asked of the database. */
    List<String> watched(EventDispatcher dispatcher) {
        Statements.watch(trace);
        together(dispatcher);
        return Statements.of(trace);
    }
}
