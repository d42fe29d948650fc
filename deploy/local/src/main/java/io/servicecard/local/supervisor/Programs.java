package io.servicecard.local.supervisor;

import io.servicecard.local.Secrets;
import io.servicecard.local.Service;
import io.servicecard.local.kafka.BrokerMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the suite runs: the broker and the five services, each with its memory, its environment and
 * its secrets.
 */
final class Programs {

    // sized for a whole suite in 2 GiB on one machine: small heaps that grow when they must, a
    // young generation that is touched as a whole, and memory that the compilers needed only at the
    // start is given back soon; what runs a few times while starting is not worth compiling
    private static final List<String> SERVICE_OPTIONS =
            List.of(
                    "-Xms32m",
                    "-Xmx96m",
                    "-Xmn20m",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseSerialGC",
                    "-XX:MaxMetaspaceSize=512m",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-XX:TrimNativeHeapInterval=2000",
                    "-Xss512k",
                    "-XX:CompileThresholdScaling=4",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    private static final List<String> BROKER_OPTIONS =
            List.of(
                    "-Xmx160m",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseSerialGC",
                    "-XX:MaxDirectMemorySize=64m",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-XX:TrimNativeHeapInterval=10000",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Layout layout;
    private final Secrets secrets;
    private final String issuer;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    Programs(Layout layout, Secrets secrets, String issuer) {
        this.layout = layout;
        this.secrets = secrets;
        this.issuer = issuer;
    }

    JavaProgram broker() {
        var home = layout.data().resolve("kafka");
        var classPath = System.getProperty("java.class.path");
        var ready = BrokerMain.readyFile(home);
        return new JavaProgram(
                layout,
                new JavaProgram.Definition(
                        "kafka",
                        "Kafka broker",
                        layout.ports().kafka(),
                        BROKER_OPTIONS,
                        List.of(
                                "-cp",
                                classPath,
                                BrokerMain.class.getName(),
                                home.toString(),
                                Integer.toString(layout.ports().kafka()),
                                Integer.toString(layout.ports().kafkaController())),
                        Map.of(),
                        AotCache.of(
                                layout.root().resolve("deploy/local/target/aot"),
                                "kafka",
                                layout.root().resolve("deploy/local/target/lib"),
                                BROKER_OPTIONS),
                        process -> says(ready, process.pid())));
    }

    JavaProgram service(Service service) {
        var target = layout.root().resolve(service.id()).resolve("target");
        var application = target.resolve("quarkus-app");
        return new JavaProgram(
                layout,
                new JavaProgram.Definition(
                        service.id(),
                        service.id(),
                        layout.ports().service(service.number()),
                        SERVICE_OPTIONS,
                        List.of("-jar", application.resolve("quarkus-run.jar").toString()),
                        environment(service),
                        AotCache.of(
                                target.resolve("aot"), service.id(), application, SERVICE_OPTIONS),
                        _ -> answers(layout.ports().management(service.number()))));
    }

    private Map<String, String> environment(Service service) {
        var ports = layout.ports();
        var environment = new HashMap<String, String>();
        environment.put("SERVICECARD_LOCAL", "true");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service.number())));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service.number())));
        environment.put(
                "SERVICECARD_DB_URL",
                "jdbc:postgresql://127.0.0.1:"
                        + ports.postgres()
                        + "/"
                        + service.shortName()
                        + "_service");
        environment.put(
                "SERVICECARD_DB_PASSWORD", secrets.get(service.shortName() + ".database.runtime"));
        environment.put(
                "SERVICECARD_DB_OWNER_PASSWORD",
                secrets.get(service.shortName() + ".database.owner"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        environment.put("SERVICECARD_OIDC_ISSUER", issuer);
        environment.put("SERVICECARD_CLIENT_SECRET", secrets.get("client." + service.id()));
        environment.put("SERVICECARD_LIMITS_PROXIES", "1"); // the gateway
        environment.put("SERVICECARD_SECRET", secrets.key(service.shortName() + ".secret"));
        environment.put("SERVICECARD_PUBLIC_URL", "http://localhost:" + ports.gateway());
        environment.put(
                "SERVICECARD_CARD_URL", "http://127.0.0.1:" + ports.service(Service.CARD.number()));
        environment.put(
                "SERVICECARD_FEEDBACK_URL",
                "http://127.0.0.1:" + ports.service(Service.FEEDBACK.number()));
        environment.put("SERVICECARD_SMS_URL", "http://127.0.0.1:" + ports.sms());
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        return environment;
    }

    private boolean answers(int managementPort) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + managementPort + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean says(Path file, long pid) {
        try {
            return Files.exists(file) && Files.readString(file).equals(Long.toString(pid));
        } catch (IOException beingWritten) {
            return false;
        }
    }
}
