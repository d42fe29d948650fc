package io.servicecard.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0, Kafka protocol binding, binary content mode. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static void write(
            Headers headers, UUID id, String type, UUID subject, Instant time, String traceparent) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id.toString());
        put(headers, "ce_type", type);
        put(headers, "ce_source", "/servicecard/" + EventType.parse(type).service());
        put(headers, "ce_subject", subject.toString());
        put(headers, "ce_time", time.toString());
        put(headers, "traceparent", traceparent);
        put(headers, "content-type", "application/json");
    }

    /**
     * Reads a record's envelope.
     *
     * @throws UnreadableEvent when an attribute is missing or malformed
     */
    static CloudEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                throw new UnreadableEvent("the record has no payload");
            }
            return new CloudEvent(
                    UUID.fromString(required(record, "ce_id")),
                    EventType.parse(required(record, "ce_type")),
                    UUID.fromString(required(record, "ce_subject")),
                    OffsetDateTime.parse(required(record, "ce_time")).toInstant(),
                    text(record, "traceparent"),
                    record.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent(
                    "the record's envelope is malformed (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The header's text, or null. */
    static String text(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var text = text(record, name);
        if (text == null) {
            throw new UnreadableEvent("the record has no header " + name);
        }
        return text;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
