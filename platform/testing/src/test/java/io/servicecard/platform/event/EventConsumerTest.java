package io.servicecard.platform.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.probe.ToldListener;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.TopicReader;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventConsumerTest {
    @Inject EventDispatcher dispatcher;
    @Inject ToldListener listener;

    @Test
    void aRedeliveredEventTakesEffectOnce() throws Exception {
        var subject = Ids.next();
        var event = Ids.next();
        for (int copy = 0; copy < 5; copy++) {
            tell(event, subject, "{\"n\": 1}");
        }
        tell(Ids.next(), subject, "{\"n\": 2}");
        await().until(() -> told(subject).contains(2));
        assertEquals(List.of(1, 2), told(subject));
    }

    @Test
    void copiesAppliedAtTheSameTimeTakeEffectOnce() throws Exception {
        var subject = Ids.next();
        var event =
                new CloudEvent(
                        Ids.next(),
                        ToldListener.TOLD,
                        subject,
                        Instant.now(),
                        null,
                        "{\"n\": 7}".getBytes(StandardCharsets.UTF_8));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> copies = new ArrayList<>();
            for (int copy = 0; copy < 20; copy++) {
                copies.add(threads.submit(() -> dispatcher.apply(List.of(event))));
            }
            for (var copy : copies) {
                copy.get();
            }
        }
        assertEquals(List.of(7), told(subject));
    }

    @Test
    void aBatchRemembersNothingOfTheEventBefore() throws Exception {
        var subject = Ids.next();
        dispatcher.apply(
                IntStream.range(0, 10)
                        .mapToObj(
                                n ->
                                        new CloudEvent(
                                                Ids.next(),
                                                ToldListener.TOLD,
                                                subject,
                                                Instant.now(),
                                                null,
                                                ("{\"thing\": true, \"n\": " + n + "}")
                                                        .getBytes(StandardCharsets.UTF_8)))
                        .toList());
        assertEquals(10, told(subject).size());
        assertEquals(0, listener.mostRemembered());
    }

    @Test
    void anEffectThatFailsIsNotNotedAsDone() throws Exception {
        var subject = Ids.next();
        var event =
                new CloudEvent(
                        Ids.next(),
                        ToldListener.TOLD,
                        subject,
                        Instant.now(),
                        null,
                        "{\"n\": 3, \"poison\": true}".getBytes(StandardCharsets.UTF_8));
        org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class, () -> dispatcher.apply(List.of(event)));
        assertEquals(List.of(), told(subject));
        assertEquals(0, count("SELECT count(*) FROM inbox WHERE event_id = '" + event.id() + "'"));
    }

    @Test
    void aPoisonedRecordGoesToTheDeadLettersAndItsPartitionGoesOn() throws Exception {
        var subject = Ids.next();
        tell(Ids.next(), subject, "{\"n\": 1}");
        var poison = Ids.next();
        tell(poison, subject, "{\"n\": 2, \"poison\": true}");
        var unreadable = Ids.next();
        tell(unreadable, subject, "{\"n\": \"not a number\"}");
        Events.sendRaw(Ids.next(), "no type of ours", "order-events", subject, "{}");
        tell(Ids.next(), subject, "{\"n\": 3}");
        await().until(() -> told(subject).equals(List.of(1, 3)));
        await().until(() -> letters(subject).size() == 3);
        assertTrue(
                letters(subject).stream()
                        .anyMatch(
                                letter ->
                                        header(letter, "ce_id").equals(poison.toString())
                                                && header(letter, "dlt_attempts").equals("3")));
        assertTrue(
                letters(subject).stream()
                        .anyMatch(
                                letter ->
                                        header(letter, "ce_id").equals(unreadable.toString())
                                                && header(letter, "dlt_reason")
                                                        .equals("UnreadableEvent")));
    }

    @Test
    void unknownTypesPassBy() throws Exception {
        var subject = Ids.next();
        Events.sendRaw(
                Ids.next(),
                "io.servicecard.order.SomethingNew.v7",
                "order-events",
                subject,
                "{\"whatever\": true}");
        tell(Ids.next(), subject, "{\"n\": 4, \"unknown\": {\"deep\": []}}");
        await().until(() -> told(subject).equals(List.of(4)));
        assertEquals(List.of(), letters(subject));
    }

    @Test
    void eventsOfOneSubjectComeInOrder() {
        var subject = Ids.next();
        List<Integer> all = IntStream.range(0, 300).boxed().toList();
        all.forEach(n -> tell(Ids.next(), subject, "{\"n\": " + n + "}"));
        await().until(() -> told(subject).equals(all));
    }

    private static void tell(UUID event, UUID subject, String payload) {
        Events.sendRaw(event, ToldListener.TOLD.toString(), "order-events", subject, payload);
    }

    private static List<ConsumerRecord<String, byte[]>> letters(UUID subject) {
        return TopicReader.read(Engines.topic("probe-service-dlt")).stream()
                .filter(record -> subject.toString().equals(record.key()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<Integer> told(UUID subject) throws SQLException {
        try (var connection = Engines.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT n FROM told WHERE subject = '"
                                                + subject
                                                + "' ORDER BY seq")) {
            List<Integer> told = new ArrayList<>();
            while (rows.next()) {
                told.add(rows.getInt(1));
            }
            return told;
        }
    }

    private static int count(String query) throws SQLException {
        try (var connection = Engines.superuser();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
