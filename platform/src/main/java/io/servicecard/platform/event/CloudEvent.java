package io.servicecard.platform.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.UUID;

/**
 * A consumed event: CloudEvents 1.0 in binary mode, as it came from the broker.
 *
 * @param id unique per event; a redelivery has the same
 * @param type what happened
 * @param subject the aggregate it happened to, also the key that orders events
 * @param time when it happened, by the publisher's clock
 * @param traceparent the trace it belongs to, may be null
 * @param payload JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // the raw payload is handed on, never compared
public record CloudEvent(
        UUID id, EventType type, UUID subject, Instant time, String traceparent, byte[] payload) {
    private static final ObjectMapper TOLERANT =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /**
     * Reads the few fields a consumer wants; unknown fields pass by.
     *
     * @throws UnreadableEvent when the payload does not fit; such an event is a poisoned one
     */
    public <T> T as(Class<T> fields) {
        try {
            return TOLERANT.readValue(payload, fields);
        } catch (JacksonException e) {
            throw new UnreadableEvent(
                    type
                            + " "
                            + id
                            + " does not read as "
                            + fields.getSimpleName()
                            + " ("
                            + e.getClass().getSimpleName()
                            + ")");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
