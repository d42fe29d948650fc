package io.servicecard.e2e.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which services read which events, as {@code contracts/asyncapi.yaml} has it. Each service tests
 * that its own part of it is true.
 *
 * @param typesByService short names of services; types without prefix and version, such as {@code
 *     order.OrderPlaced}
 */
record Subscriptions(Map<String, Set<String>> typesByService) {

    private static final String GROUP_SUFFIX = "-service";
    private static final String CHANNEL_SUFFIX = "Events";
    private static final String TOPIC_SUFFIX = "-events";

    /** Those that the document tells of. */
    static Subscriptions of(Path document) {
        var types = new TreeMap<String, Set<String>>();
        try {
            for (var operation : new YAMLMapper().readTree(document.toFile()).path("operations")) {
                var group = operation.at("/bindings/kafka/groupId/const").asText();
                if (operation.path("action").asText().equals("receive")) {
                    var ofService =
                            types.computeIfAbsent(
                                    group.replace(GROUP_SUFFIX, ""), _ -> new TreeSet<>());
                    operation.path("messages").forEach(message -> ofService.add(type(message)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Subscriptions(types);
    }

    /** Of {@code #/channels/orderEvents/messages/OrderPlaced}. */
    private static String type(JsonNode message) {
        var steps = message.path("$ref").asText().split("/", -1);
        return steps[2].replace(CHANNEL_SUFFIX, "") + "." + steps[4];
    }

    /** Whether the service reads that type. */
    boolean reads(String service, String type) {
        return typesByService.getOrDefault(service, Set.of()).contains(type);
    }

    /** The services that read that topic. */
    List<String> readersOf(String topic, Collection<String> services) {
        var prefix = topic.replace(TOPIC_SUFFIX, ".");
        return services.stream()
                .filter(
                        service ->
                                typesByService.getOrDefault(service, Set.of()).stream()
                                        .anyMatch(type -> type.startsWith(prefix)))
                .sorted()
                .toList();
    }

    /** The events that a service's inbox must have. */
    Set<String> due(String service, Collection<Event> published) {
        return published.stream()
                .filter(event -> reads(service, event.type()))
                .map(Event::id)
                .collect(Collectors.toSet());
    }
}
