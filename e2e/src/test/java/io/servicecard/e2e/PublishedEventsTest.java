package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every record that the run put on a topic is what its contract says. */
@Order(6)
@ExtendWith(UnderTest.Provider.class)
class PublishedEventsTest {

    @Test
    void keepTheirContracts(UnderTest test) throws IOException {
        var seen = new TreeMap<String, Integer>();
        var faults = new ArrayList<String>();
        for (var record : test.topics().events()) {
            var type = Contracts.Type.of(Records.type(record));
            seen.merge(type.ceType(), 1, Integer::sum);
            envelopeFault(record, type, faults);
            Contracts.violations(type, Records.payload(record))
                    .forEach(violation -> faults.add(type.ceType() + ": " + violation));
        }
        assertEquals(List.of(), faults.stream().limit(20).toList());
        var never = new TreeSet<String>();
        Contracts.types().forEach(type -> never.add(type.ceType()));
        never.removeAll(seen.keySet());
        Say.line("%d types of events seen; never: %s".formatted(seen.size(), never));
        assertTrue(seen.size() >= 20, seen::toString);
    }

    /** An order's versions grow by one with each of its events, in the order of the topic. */
    @Test
    void leaveNoGapInVersions(UnderTest test) throws IOException {
        var last = new HashMap<String, Long>();
        var faults = new ArrayList<String>();
        for (var record : ofOrders(test)) {
            var version = versionOf(record);
            var order = Records.header(record, "ce_subject");
            if (version != last.getOrDefault(order, 0L) + 1) {
                faults.add(order + ": " + version + " after " + last.get(order));
            }
            last.put(order, version);
        }
        assertEquals(List.of(), faults.stream().limit(20).toList());
        assertTrue(last.size() > 10, () -> "only " + last.size() + " orders");
    }

    /** From state to topic: each transition of each order is on the topic, whatever was killed. */
    @Test
    void missNoTransition(UnderTest test) throws IOException {
        var published = new TreeSet<String>();
        for (var record : ofOrders(test)) {
            published.add(Records.header(record, "ce_subject") + " " + versionOf(record));
        }
        var recorded = new TreeSet<String>();
        for (var row :
                test.databases().query("order", "SELECT order_id, version FROM timeline_entry")) {
            recorded.add(row.get(0) + " " + row.get(1));
        }
        assertEquals(recorded, published);
    }

    /** From topic to effect: each event is in the history of its customer once. */
    @Test
    void areAllInTheHistories(UnderTest test) {
        test.quiet().await(UnderTest.DRAINED_WITHIN);
        var published = new TreeSet<String>();
        distinct(test, "").forEach(record -> published.add(Records.header(record, "ce_id")));
        var applied = new TreeSet<String>();
        test.databases()
                .query("card", "SELECT id FROM interaction")
                .forEach(row -> applied.add(row.getFirst()));
        assertEquals(published, applied);
    }

    /** Records of a topic, or of all, in its order, without the repetitions. */
    private static List<ConsumerRecord<byte[], byte[]>> distinct(UnderTest test, String topic) {
        var known = new HashSet<String>();
        return test.topics().events().stream()
                .filter(record -> topic.isEmpty() || record.topic().equals(topic))
                .filter(record -> known.add(Records.header(record, "ce_id")))
                .toList();
    }

    /**
     * Events whose aggregate is the order: others of order-service tell of it, with versions of
     * their own.
     */
    private static List<ConsumerRecord<byte[], byte[]>> ofOrders(UnderTest test)
            throws IOException {
        var events = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : distinct(test, "order-events")) {
            var orderId = Contracts.JSON.readTree(record.value()).path("orderId").asText();
            if (orderId.equals(Records.header(record, "ce_subject"))) {
                events.add(record);
            }
        }
        return events;
    }

    private static long versionOf(ConsumerRecord<byte[], byte[]> record) throws IOException {
        JsonNode payload = Contracts.JSON.readTree(record.value());
        return payload.path("orderVersion").asLong();
    }

    private static void envelopeFault(
            ConsumerRecord<byte[], byte[]> record, Contracts.Type type, List<String> faults) {
        Map<String, Boolean> holds =
                Map.of(
                        "specversion", Records.header(record, "ce_specversion").equals("1.0"),
                        "id", parses(() -> UUID.fromString(Records.header(record, "ce_id"))),
                        "time", parses(() -> Instant.parse(Records.header(record, "ce_time"))),
                        "topic", record.topic().equals(type.service() + "-events"),
                        "key",
                                new String(record.key(), java.nio.charset.StandardCharsets.UTF_8)
                                        .equals(Records.header(record, "ce_subject")),
                        "trace",
                                Records.header(record, "traceparent")
                                        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"));
        holds.forEach(
                (what, right) -> {
                    if (!right) {
                        faults.add(type.ceType() + ": wrong " + what + " in " + record.headers());
                    }
                });
    }

    private static boolean parses(java.util.function.Supplier<Object> parser) {
        try {
            return parser.get() != null;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return false;
        }
    }
}
