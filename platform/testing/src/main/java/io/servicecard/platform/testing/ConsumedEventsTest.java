package io.servicecard.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.arc.All;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * What {@code contracts/asyncapi.yaml} says a service receives is what its listeners want. Others
 * rely on it: partners who read it, and the check that follows a trial of failures.
 */
public abstract class ConsumedEventsTest {
    private static final String CHANNEL_SUFFIX = "Events";

    @Inject @All List<EventListener> listeners;

    @Test
    void theContractSaysWhatIsReceived() throws IOException {
        var wanted =
                listeners.stream()
                        .flatMap(listener -> listener.types().stream())
                        .map(EventType::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(received(), wanted);
    }

    private static Set<String> received() throws IOException {
        var group = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        var document =
                new YAMLMapper().readTree(Contracts.folder().resolve("asyncapi.yaml").toFile());
        var types = new TreeSet<String>();
        for (var operation : document.path("operations")) {
            if (operation.path("action").asText().equals("receive")
                    && operation.at("/bindings/kafka/groupId/const").asText().equals(group)) {
                operation.path("messages").forEach(message -> types.add(type(message)));
            }
        }
        return types;
    }

    /** Of {@code #/channels/orderEvents/messages/OrderPlaced}. */
    private static String type(JsonNode message) {
        var steps = message.path("$ref").asText().split("/", -1);
        return EventType.v1(steps[2].replace(CHANNEL_SUFFIX, ""), steps[4]).toString();
    }
}
