package io.servicecard.e2e.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What only the broker's administrator may do. */
final class Administration implements AutoCloseable {

    private final Admin admin;

    Administration(String bootstrap) {
        this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
    }

    /** Makes a topic of one partition. */
    void create(String topic) {
        get(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
    }

    /** Deletes a topic. */
    void delete(String topic) {
        get(admin.deleteTopics(List.of(topic)).all());
    }

    /** The offsets up to which each group of consumers has applied its partitions. */
    Map<String, Map<TopicPartition, Long>> applied() {
        var applied = new HashMap<String, Map<TopicPartition, Long>>();
        for (var group : get(admin.listGroups().all())) {
            var name = group.groupId();
            var everyPartition = Map.of(name, new ListConsumerGroupOffsetsSpec());
            var offsets = new HashMap<TopicPartition, Long>();
            get(admin.listConsumerGroupOffsets(everyPartition).partitionsToOffsetAndMetadata(name))
                    .forEach(
                            (partition, offset) ->
                                    offsets.put(partition, offset == null ? 0 : offset.offset()));
            applied.put(name, offsets);
        }
        return applied;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(Topics.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not tell", e);
        } catch (InterruptedException e) {
            throw Topics.interrupted(e);
        }
    }
}
