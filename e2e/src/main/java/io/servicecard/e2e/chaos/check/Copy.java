package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events that a fault put into a topic beside those of the services, each with a mark. */
public final class Copy {

    /** The header that marks them; to a service it says nothing. */
    public static final String MARK = "trial-copy";

    private Copy() {}

    static boolean is(ConsumerRecord<byte[], byte[]> record) {
        return !Records.header(record, MARK).isEmpty();
    }
}
