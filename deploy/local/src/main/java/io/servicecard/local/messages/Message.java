package io.servicecard.local.messages;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One message that arrived here instead of at a person.
 *
 * @param channel EMAIL or SMS
 * @param subject empty for SMS
 * @param reference the sender's own id of the message, empty when it gave none
 * @param messageId the mail's Message-ID, or the SMS's id
 */
public record Message(
        String id,
        Channel channel,
        String to,
        String subject,
        String text,
        String reference,
        Instant receivedAt,
        String messageId) {

    /** How a message came. */
    public enum Channel {
        EMAIL,
        SMS
    }

    /** Cuts the time to microseconds. */
    public Message {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("channel", channel.name())
                .put("to", to)
                .put("subject", subject)
                .put("text", text)
                .put("reference", reference)
                .put("receivedAt", receivedAt.toString())
                .put("messageId", messageId);
    }

    static Message fromJson(JsonObject json) {
        return new Message(
                json.getString("id"),
                Channel.valueOf(json.getString("channel")),
                json.getString("to"),
                json.getString("subject"),
                json.getString("text"),
                json.getString("reference"),
                Instant.parse(json.getString("receivedAt")),
                json.getString("messageId"));
    }
}
