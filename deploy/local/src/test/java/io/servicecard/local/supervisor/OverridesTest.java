package io.servicecard.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.servicecard.local.TestFolder;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables from a file of the program's name. */
class OverridesTest {

    @Test
    void areThoseOfTheProgramAtThatMoment() throws Exception {
        try (var folder = TestFolder.create()) {
            var overrides = new Overrides(folder.path().resolve("environment"));
            assertEquals(Map.of(), overrides.of("order-service"));

            Files.createDirectories(overrides.folder());
            Files.writeString(
                    overrides.folder().resolve("order-service.properties"),
                    "SERVICECARD_DB_URL=jdbc:postgresql://127.0.0.1:1/order_service\n");
            assertEquals(
                    Map.of("SERVICECARD_DB_URL", "jdbc:postgresql://127.0.0.1:1/order_service"),
                    overrides.of("order-service"));
            assertEquals(Map.of(), overrides.of("card-service"));
        }
    }
}
