package io.servicecard.local.kafka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The suite's topics: one of events a service, in 12 partitions, and one dead-letter topic a
 * consumer.
 */
final class Topics {

    private static final int EVENT_PARTITIONS = 12;
    private static final int LIMIT_SECONDS = 30;
    private static final List<String> SERVICES =
            List.of("card", "order", "loyalty", "notification", "feedback");

    private Topics() {}

    /** Makes the topics that are missing. */
    static void ensure(String bootstrap) throws IOException {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var known = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            var missing = new ArrayList<NewTopic>();
            for (var service : SERVICES) {
                missing.add(new NewTopic(service + "-events", EVENT_PARTITIONS, (short) 1));
                missing.add(
                        new NewTopic(service + "-service-dlt", 1, (short) 1)
                                // a dead letter stays until a person has looked at it
                                .configs(Map.of("retention.ms", "-1")));
            }
            missing.removeIf(topic -> known.contains(topic.name()));
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka on " + bootstrap + " does not make the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the topics were made", e);
        }
    }
}
