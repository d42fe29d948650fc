package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.chaos.check.Copy;
import io.servicecard.e2e.chaos.check.Poison;
import io.servicecard.e2e.chaos.schedule.Fault;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Puts records into topics: old ones again, waiting ones too early, and bad ones. */
final class Records {

    /** A type of each topic whose payload every reader has to understand. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "card-events", "card.CardActivated",
                    "order-events", "order.OrderHandedOver",
                    "loyalty-events", "loyalty.PointsHeld",
                    "notification-events", "notification.NotificationSent",
                    "feedback-events", "feedback.SurveyInvited");

    /** Ways for a record to be unreadable. */
    private static final int WAYS = 3;

    private final Topics topics;
    private final Waiting waiting;
    private final long seed;

    Records(Place place, long seed) {
        this.topics = new Topics(place.kafka());
        this.waiting = new Waiting(place);
        this.seed = seed;
    }

    /**
     * All events of a topic come again as they were, in another order; and those that happen
     * meanwhile come in another order before they come in their own.
     */
    void shuffle(Fault fault) throws IOException, InterruptedException {
        var random = random(fault);
        waiting.holdBack(
                fault.target(),
                held -> {
                    var early = new ArrayList<>(held);
                    Collections.shuffle(early, random);
                    topics.send(early);
                });
        again(fault, random);
    }

    private void again(Fault fault, Random random) {
        var known = new HashSet<String>();
        var once =
                topics.of(fault.target()).stream()
                        .filter(record -> isFirst(record, known))
                        .toList();
        var again = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int copy = 0; copy < fault.strength(); copy++) {
            once.forEach(record -> again.add(copy(record)));
        }
        Collections.shuffle(again, random);
        topics.send(again);
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders(record.headers());
        headers.add(Copy.MARK, bytes("again"));
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), headers);
    }

    /** Records without an envelope, with half a payload, and with none. */
    void poison(Fault fault) {
        var random = random(fault);
        var bad = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int number = 0; number < fault.strength(); number++) {
            bad.add(bad(fault.target(), new UUID(random.nextLong(), random.nextLong()), random));
        }
        topics.send(bad);
    }

    private static ProducerRecord<byte[], byte[]> bad(String topic, UUID id, Random random) {
        var headers = new RecordHeaders();
        headers.add(Poison.MARK, bytes(id.toString()));
        var way = random.nextInt(WAYS);
        if (way > 0) {
            headers.add("ce_specversion", bytes("1.0"));
            headers.add("ce_id", bytes(id.toString()));
            headers.add("ce_type", bytes("io.servicecard." + TYPES.get(topic) + ".v1"));
            headers.add("ce_subject", bytes(id.toString()));
            headers.add("ce_time", bytes(Instant.EPOCH.toString()));
        }
        var payload = way > 1 ? null : bytes("{\"half\":");
        return new ProducerRecord<>(topic, null, bytes(id.toString()), payload, headers);
    }

    private static boolean isFirst(ConsumerRecord<byte[], byte[]> record, Set<String> known) {
        var isPoison = record.headers().lastHeader(Poison.MARK) != null;
        return !isPoison && known.add(io.servicecard.e2e.evidence.Records.header(record, "ce_id"));
    }

    private Random random(Fault fault) {
        return new Random(seed * 31 + fault.number());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
