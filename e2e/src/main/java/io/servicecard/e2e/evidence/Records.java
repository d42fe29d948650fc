package io.servicecard.e2e.evidence;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what stands in a record of a topic. */
public final class Records {

    private Records() {}

    /** A header's text, empty when it is absent. */
    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    /** The type of the event, for example {@code io.servicecard.order.OrderReady.v1}. */
    public static String type(ConsumerRecord<byte[], byte[]> record) {
        return header(record, "ce_type");
    }

    /** The payload as text. */
    public static String payload(ConsumerRecord<byte[], byte[]> record) {
        return text(record.value());
    }

    /** Key, headers and payload, all that a reader of the topic can see. */
    public static String everything(ConsumerRecord<byte[], byte[]> record) {
        var all = new StringBuilder(text(record.key()));
        record.headers()
                .forEach(
                        header ->
                                all.append('\n')
                                        .append(header.key())
                                        .append('=')
                                        .append(text(header.value())));
        return all.append('\n').append(text(record.value())).toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
