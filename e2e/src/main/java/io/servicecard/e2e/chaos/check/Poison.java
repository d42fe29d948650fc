package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.evidence.Records;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that were put into topics for nobody to be able to read, each with a mark. */
public final class Poison {

    /** The header that marks them. */
    public static final String MARK = "trial-poison";

    private Poison() {}

    static boolean is(ConsumerRecord<byte[], byte[]> record) {
        return !Records.header(record, MARK).isEmpty();
    }

    /** The dead letters that a poisoned record must become: one in each service that reads it. */
    static List<String> letters(
            ConsumerRecord<byte[], byte[]> poison, Subscriptions subscriptions) {
        var type = Event.shortType(poison);
        var readers =
                type.isEmpty() || poison.value() == null
                        ? subscriptions.readersOf(poison.topic(), Databases.SERVICES)
                        : Databases.SERVICES.stream()
                                .filter(service -> subscriptions.reads(service, type))
                                .toList();
        return readers.stream()
                .map(service -> service + "-service-dlt " + Records.header(poison, MARK))
                .toList();
    }

    /** What a dead letter says of itself in the same words. */
    static String letter(ConsumerRecord<byte[], byte[]> letter) {
        var mark = Records.header(letter, MARK);
        return letter.topic()
                + " "
                + (mark.isEmpty()
                        ? Records.type(letter) + " " + Records.header(letter, "dlt_reason")
                        : mark);
    }
}
