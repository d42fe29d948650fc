package io.servicecard.e2e.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.evidence.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A published event, as its topic has it first.
 *
 * @param type without prefix and version: {@code order.OrderReady}
 * @param version of the aggregate, 0 when it tells none
 */
record Event(String topic, String id, String type, String subject, long version) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Event of(ConsumerRecord<byte[], byte[]> record) {
        return new Event(
                record.topic(),
                Records.header(record, "ce_id"),
                shortType(record),
                Records.header(record, "ce_subject"),
                version(record));
    }

    /** The type in short, empty when the record tells none. */
    static String shortType(ConsumerRecord<byte[], byte[]> record) {
        return Records.type(record)
                .replaceFirst("^io\\.servicecard\\.", "")
                .replaceFirst("\\.v\\d+$", "");
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) {
        try {
            JsonNode payload = JSON.readTree(record.value());
            return payload.path("version").asLong(payload.path("orderVersion").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
