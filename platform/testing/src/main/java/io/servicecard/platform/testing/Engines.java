package io.servicecard.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.servicecard.platform.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Gives every {@code @QuarkusTest} real engines: a database and topics of its own on the daemon
 * that the whole build shares. Found through {@link java.util.ServiceLoader}, so tests need not
 * name it.
 */
public final class Engines implements QuarkusTestResourceLifecycleManager {
    private static final List<String> SERVICES =
            List.of("card", "order", "loyalty", "notification", "feedback");
    private static final int PARTITIONS = 3;
    private static volatile Properties started;
    private static volatile String database;
    private static volatile String prefix;

    @Override
    public Map<String, String> start() {
        var engines = EnginesDaemon.properties();
        var application = application();
        var role = application.getProperty("servicecard.db.role");
        var run = Ids.next().toString().substring(24);
        started = engines;
        database = role + "_" + run;
        prefix = run + ".";
        createDatabase(role);
        createTopics(application.getProperty("quarkus.application.name"), application);
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("servicecard.db.url", url()),
                Map.entry("servicecard.db.password", "app"),
                Map.entry("servicecard.db.owner-password", "owner"),
                Map.entry("kafka.bootstrap.servers", engines.getProperty("kafka.bootstrap")),
                Map.entry("servicecard.events.topic-prefix", prefix),
                Map.entry("servicecard.oidc.issuer", engines.getProperty("oidc.issuer")),
                Map.entry(
                        "servicecard.client-secret",
                        application.getProperty("quarkus.application.name") + "-secret"),
                Map.entry("servicecard.secret", Base64.getEncoder().encodeToString(new byte[32])),
                Map.entry("servicecard.limits.proxies", "1"), // see Api: addresses of their own
                Map.entry("servicecard.public-url", "http://localhost:8080"),
                Map.entry("servicecard.sms.url", engines.getProperty("sms.url", "")),
                Map.entry("servicecard.messages.url", engines.getProperty("messages.url", "")),
                Map.entry("quarkus.mailer.mock", "false"),
                Map.entry("quarkus.mailer.host", engines.getProperty("smtp.host", "")),
                Map.entry("quarkus.mailer.port", engines.getProperty("smtp.port", "0")));
    }

    @Override
    public void stop() {
        // the daemon serves the next module; its folder goes with it
    }

    /** A setting of the engines daemon, for example {@code messages.url}. */
    public static String setting(String name) {
        return started.getProperty(name);
    }

    /** The JDBC address of this run's database. */
    public static String url() {
        return "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        started.getProperty("postgres.host"),
                        started.getProperty("postgres.port"),
                        database);
    }

    /**
     * A connection as the database's superuser, for planting what the service itself could not
     * write.
     */
    public static java.sql.Connection superuser() throws SQLException {
        return connect(url());
    }

    /** The broker's addresses. */
    public static String bootstrapServers() {
        return started.getProperty("kafka.bootstrap");
    }

    /** A topic's name in this run. */
    public static String topic(String name) {
        return prefix + name;
    }

    private static void createDatabase(String role) {
        try (var connection =
                        connect(
                                "jdbc:postgresql://%s:%s/postgres"
                                        .formatted(
                                                started.getProperty("postgres.host"),
                                                started.getProperty("postgres.port")));
                var statement = connection.createStatement()) {
            createRole(statement, role + "_owner", "owner");
            createRole(statement, role + "_app", "app");
            statement.execute("ALTER ROLE " + role + "_app SET lock_timeout = '5s'");
            statement.execute("CREATE DATABASE " + database + " OWNER " + role + "_owner");
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + role + "_app");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be created", e);
        }
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + role + "_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("the test schema could not be handed over", e);
        }
    }

    private static void createRole(java.sql.Statement statement, String role, String password)
            throws SQLException {
        try (var found =
                statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
    }

    private static java.sql.Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url,
                started.getProperty("postgres.superuser"),
                started.getProperty("postgres.password"));
    }

    private static void createTopics(String applicationName, Properties application) {
        var services =
                Stream.concat(
                        SERVICES.stream(),
                        Stream.of(application.getProperty("servicecard.events.service")));
        var names =
                Stream.concat(
                        services.distinct().map(service -> service + "-events"),
                        Stream.of(applicationName + "-dlt"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(
                            names.map(name -> new NewTopic(topic(name), PARTITIONS, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the test topics could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics are created", e);
        }
    }

    private static Properties application() {
        var properties = new Properties();
        try (var stream =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("application.properties")) {
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
