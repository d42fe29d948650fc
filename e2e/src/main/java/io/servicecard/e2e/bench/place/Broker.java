package io.servicecard.e2e.bench.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** The suite's broker: topics of our own, and events put into the services' topics. */
public final class Broker {

    private static final int LIMIT_SECONDS = 60;

    /** Kept here: a logger that nobody refers to forgets its level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    static {
        CLIENTS.setLevel(Level.WARNING);
    }

    private final String bootstrap;

    /** The broker at that host and port. */
    public Broker(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Makes a topic, unless there is one of that name. */
    public void ensure(String topic, int partitions) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            if (!admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS).contains(topic)) {
                admin.createTopics(Set.of(new NewTopic(topic, partitions, (short) 1)))
                        .all()
                        .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker makes no topic", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Puts events into a topic and returns when the broker has all of them. */
    public void send(String topic, Iterable<Event> events) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var acknowledgements = new ArrayList<Future<RecordMetadata>>();
            for (var event : events) {
                acknowledgements.add(producer.send(record(topic, event)));
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not take the events", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ProducerRecord<String, String> record(String topic, Event event) {
        var record = new ProducerRecord<>(topic, event.subject(), event.payload());
        var headers =
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.id(),
                        "ce_type",
                        event.type(),
                        "ce_source",
                        "/servicecard/" + event.type().split("\\.", -1)[2],
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        event.time(),
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                        "content-type",
                        "application/json");
        headers.forEach(
                (name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }
}
