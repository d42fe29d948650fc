package io.servicecard.e2e.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a suite is: its folders and ports, all counted from one base port.
 *
 * @param root the project's folder
 * @param home the folder of everything that the suite writes
 * @param port the base port, which is the gateway's
 */
public record Place(Path root, Path home, int port) {

    private static final int PORT_UNDER_TEST = 18080;
    private static final int BENCH_PORTS = 300;

    /** A place for a suite of our own, beside a developer's: SERVICECARD_E2E_PORT or 18080. */
    public static Place ofTheTests() {
        var root = findRoot();
        var port =
                environment("SERVICECARD_E2E_PORT").map(Integer::valueOf).orElse(PORT_UNDER_TEST);
        return new Place(root, root.resolve("e2e/target/suite"), port);
    }

    /** The place of the suite that SERVICECARD_PORT and SERVICECARD_HOME describe. */
    public static Place ofTheEnvironment() {
        var root = findRoot();
        return new Place(
                root,
                environment("SERVICECARD_HOME")
                        .map(home -> Path.of(home).toAbsolutePath().normalize())
                        .orElse(root.resolve(".servicecard")),
                environment("SERVICECARD_PORT").map(Integer::valueOf).orElse(8080));
    }

    /**
     * A place for a suite that is measured: as many ports above SERVICECARD_PORT that a suite which
     * runs there is not touched.
     */
    public static Place ofTheBench() {
        var mine = ofTheEnvironment();
        return new Place(
                mine.root(), mine.root().resolve("e2e/target/bench"), mine.port() + BENCH_PORTS);
    }

    /** Where the API begins. */
    public URI api() {
        return http(0);
    }

    /** Who gives tokens. */
    public URI issuer() {
        return http(10).resolve("/servicecard");
    }

    /** Where tokens are given. */
    public URI tokens() {
        return http(10).resolve("/servicecard/token");
    }

    /** Where the suite's own replica of the service of that number, 1 to 5, has its API. */
    public URI service(int number) {
        return URI.create("http://127.0.0.1:" + (port + number));
    }

    /** Where a service sends SMS. */
    public URI sms() {
        return http(12).resolve("/messages");
    }

    /** Where mail and SMS can be read. */
    public URI messages() {
        return http(11);
    }

    /** Where the service of that number, 1 to 5, shows its metrics. */
    public URI metrics(int number) {
        return http(20 + number).resolve("/q/metrics");
    }

    /** Host and port of the Kafka broker. */
    public String kafka() {
        return "127.0.0.1:" + (port + 14);
    }

    /** JDBC address of a database. */
    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + (port + 16) + "/" + database;
    }

    /** The folder of all log files. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** The folder of an engine's data: {@code postgres} or {@code kafka}. */
    public Path data(String engine) {
        return home.resolve(engine);
    }

    private URI http(int offset) {
        return URI.create("http://localhost:" + (port + offset));
    }

    private static Path findRoot() {
        var given =
                Optional.ofNullable(System.getProperty("servicecard.root"))
                        .or(() -> environment("SERVICECARD_ROOT"))
                        .orElse(".");
        return Path.of(given).toAbsolutePath().normalize();
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
