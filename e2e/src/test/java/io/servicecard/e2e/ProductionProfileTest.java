package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packaged service by itself, as a cluster would start it, but with the settings of a demo. It
 * needs no engine, for it must not come as far as to use one.
 */
@Order(0)
class ProductionProfileTest {
    private static final int PATIENCE_SECONDS = 90;
    private static final String ZEROS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    /** Nobody listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir private Path folder;

    @Test
    void demoSettingsAreRefusedByNameBeforeAnythingIsUsed()
            throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var service = start(output);
        try {
            assertTrue(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it still runs");
        } finally {
            service.destroyForcibly();
        }
        var said = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(1, service.exitValue(), said);
        for (var setting :
                List.of(
                        "SERVICECARD_SECRET",
                        "SERVICECARD_DB_PASSWORD",
                        "SERVICECARD_DB_OWNER_PASSWORD",
                        "SERVICECARD_OIDC_ISSUER",
                        "SERVICECARD_PUBLIC_URL")) {
            assertTrue(said.contains(setting + " ("), said);
        }
        assertFalse(said.contains(ZEROS), "a secret, even a bad one, is not repeated");
        assertFalse(said.contains("FlywaySqlException"), "no migration was tried");
        assertFalse(said.contains("Listening on"), said);
    }

    private static Process start(Path output) throws IOException {
        var jar =
                Place.ofTheTests()
                        .root()
                        .resolve("card-service/target/quarkus-app/quarkus-run.jar");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx96m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                jar.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SERVICECARD_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_PORT", "0",
                                "QUARKUS_MANAGEMENT_PORT", "0",
                                "QUARKUS_OIDC_CONNECTION_DELAY", "1S",
                                "KAFKA_BOOTSTRAP_SERVERS", NOWHERE,
                                "SERVICECARD_DB_URL",
                                        "jdbc:postgresql://" + NOWHERE + "/card_service",
                                "SERVICECARD_DB_PASSWORD", "demo",
                                "SERVICECARD_DB_OWNER_PASSWORD", "postgres",
                                "SERVICECARD_OIDC_ISSUER", "http://" + NOWHERE + "/servicecard",
                                "SERVICECARD_PUBLIC_URL", "http://localhost:8080",
                                "SERVICECARD_SECRET", ZEROS));
        return builder.start();
    }
}
