package io.servicecard.feedback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Contracts;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.TopicReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventContractsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SurveyInvited",
                "FeedbackReceived",
                "DetractorRaised",
                "ComplaintOpened",
                "ComplaintStepDone",
                "ComplaintClosed",
                "CompensationGranted"
            })
    void theExampleKeepsItsSchema(String name) {
        var type = EventType.v1("feedback", name);
        assertEquals(List.of(), Contracts.violations(type, Contracts.example(type)));
    }

    @Test
    void unknownFieldsOfAForeignEventPassBy() {
        var order = Ids.next();
        Events.send(
                Given.HANDED_OVER,
                order,
                payload -> payload.put("orderId", order.toString()).put("addedLater", "?"));
        await().until(() -> Given.invitationsOf(order).size() == 1);
    }

    @Test
    void anEventThatNamesNoCustomerIsADeadLetterAndStopsNobody() {
        var order = Ids.next();
        var next = Ids.next();
        Events.sendRaw(
                Ids.next(),
                Given.HANDED_OVER.toString(),
                "order-events",
                order,
                "{\"orderId\": \"" + order + "\", \"orderNumber\": \"R-1\"}");
        Given.handOver(Ids.next(), next, Ids.next());
        await().until(() -> Given.invitationsOf(next).size() == 1);
        await().until(
                        () ->
                                TopicReader.read(Engines.topic("feedback-service-dlt")).stream()
                                        .anyMatch(letter -> letter.key().equals(order.toString())));
        assertEquals(List.of(), Given.invitationsOf(order));
    }
}
