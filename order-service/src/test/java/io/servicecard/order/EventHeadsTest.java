package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.platform.testing.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every event about an order tells of it, whatever it is the event of. */
class EventHeadsTest {
    private static final List<String> HEAD =
            List.of(
                    "orderId",
                    "customerId",
                    "cardId",
                    "branchId",
                    "orderVersion",
                    "occurredAt",
                    "actorRole");

    /** Not about an order. */
    private static final String RECEIPT = "ErasureCompleted";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyEventOfAnOrderSaysWhichOrderWhoseAndInWhichVersion() throws IOException {
        List<String> faults = new ArrayList<>();
        int events = 0;
        try (var files = Files.list(Contracts.folder().resolve("events/order-service"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (!name.startsWith(RECEIPT)) {
                    events += 1;
                    faults.addAll(missing(name, read(file)));
                }
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(0, events % 2, "a schema and an example each");
    }

    private static JsonNode read(Path file) throws IOException {
        var json = JSON.readTree(file.toFile());
        return json.has("$schema") ? json.get("properties") : json;
    }

    private static List<String> missing(String name, JsonNode fields) {
        return HEAD.stream()
                .filter(field -> !fields.has(field))
                .map(field -> name + " tells no " + field)
                .toList();
    }
}
