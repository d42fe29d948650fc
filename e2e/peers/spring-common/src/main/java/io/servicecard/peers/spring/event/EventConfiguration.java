package io.servicecard.peers.spring.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.peers.spring.PeerSettings;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.ByteArrayJsonMessageConverter;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;

/** Events become records: key, CloudEvents headers and payload as order-service sends them. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {
    @Bean
    EventExternalizationConfiguration externalization(PeerSettings settings) {
        return EventExternalizationConfiguration.externalizing()
                .selectByType(OrderPlaced.class)
                .mapping(OrderPlaced.class, EventConfiguration::record)
                .route(
                        OrderPlaced.class,
                        _ -> RoutingTarget.forTarget(settings.topic()).withoutKey())
                .build();
    }

    /** Consumers know an event by its {@code ce_type}; a class of ours is nothing to tell them. */
    @Bean
    RecordMessageConverter withoutTypeOfJava(ObjectMapper json) {
        return new ByteArrayJsonMessageConverter(json) {
            @Override
            protected Headers initialRecordHeaders(Message<?> message) {
                return new RecordHeaders();
            }
        };
    }

    private static Message<OrderPlaced.Payload> record(OrderPlaced event) {
        var order = event.order();
        return MessageBuilder.withPayload(order)
                .setHeader(KafkaHeaders.KEY, order.orderId().toString())
                .setHeader("ce_specversion", utf8("1.0"))
                .setHeader("ce_id", utf8(event.eventId().toString()))
                .setHeader("ce_type", utf8("io.servicecard.order.OrderPlaced.v1"))
                .setHeader("ce_source", utf8("/servicecard/order"))
                .setHeader("ce_subject", utf8(order.orderId().toString()))
                .setHeader("ce_time", utf8(order.occurredAt().toString()))
                .setHeader("traceparent", utf8(event.traceparent()))
                .setHeader("content-type", utf8("application/json"))
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
