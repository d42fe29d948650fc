package io.servicecard.local;

import io.servicecard.local.identity.Clients;
import io.servicecard.local.identity.IdentityServer;
import io.servicecard.local.kafka.Broker;
import io.servicecard.local.messages.MailServer;
import io.servicecard.local.messages.MessageStore;
import io.servicecard.local.messages.MessagesPage;
import io.servicecard.local.messages.SmsGateway;
import io.servicecard.local.postgres.Postgres;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * Engines for the tests of a whole build: PostgreSQL, Kafka, identity provider, mail and SMS on
 * free ports, in a temporary folder, until the process that the tests belong to ends. A client's
 * secret is its id followed by {@code -secret}.
 */
public final class TestEngines {

    private final Path folder;
    private final Vertx vertx = SmallVertx.create();
    private final Properties addresses = new Properties();
    private Postgres postgres;
    private Broker broker;

    private TestEngines(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs the engines until the given process ends.
     *
     * @param arguments the properties file to write when all is ready, and the id of the process to
     *     outlive by nothing
     */
    public static void main(String[] arguments) throws Exception {
        Logs.setUp();
        var file = Path.of(arguments[0]).toAbsolutePath();
        var parent =
                ProcessHandle.of(Long.parseLong(arguments[1]))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Process " + arguments[1] + " has ended"));
        var over = new CountDownLatch(1);
        var engines = new TestEngines(Abandoned.newFolder());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(engines::stop));
        engines.start();
        engines.write(file);
        // only counts down here: exiting from the pool that runs this callback would block the
        // shutdown hook
        var unused = parent.onExit().thenRun(over::countDown);
        over.await();
        Files.deleteIfExists(file);
        System.exit(0);
    }

    private void start() throws IOException, InterruptedException, ExecutionException {
        // programs and data must be reachable by the user that PostgreSQL runs as
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var free = Ports.free(7).iterator();
        postgres =
                new Postgres(
                        folder.resolve("postgres"),
                        free.next(),
                        Postgres.Durability.FORGETFUL,
                        folder.resolve("postgres.log"));
        postgres.start();
        broker = new Broker(folder.resolve("kafka"), free.next(), free.next(), false);
        broker.start();
        var key = folder.resolve("identity.json");
        var identity =
                new IdentityServer(vertx, free.next(), key, new Clients(id -> id + "-secret"));
        identity.start();
        var messages = new MessageStore(folder.resolve("messages.jsonl"));
        var smtp = free.next();
        new MailServer(smtp, messages).start();
        var sms = free.next();
        new SmsGateway(vertx, sms, messages).start();
        var page = free.next();
        new MessagesPage(vertx, page, messages).start();

        addresses.setProperty("postgres.host", "127.0.0.1");
        addresses.setProperty("postgres.port", Integer.toString(postgres.port()));
        addresses.setProperty("postgres.superuser", Postgres.SUPERUSER);
        addresses.setProperty("postgres.password", postgres.superuserPassword());
        addresses.setProperty("kafka.bootstrap", broker.bootstrap());
        addresses.setProperty("oidc.issuer", identity.issuer());
        // with it tests sign what this provider would not
        addresses.setProperty("oidc.signing-key", Files.readString(key));
        addresses.setProperty("sms.url", "http://localhost:" + sms);
        addresses.setProperty("smtp.host", "localhost");
        addresses.setProperty("smtp.port", Integer.toString(smtp));
        addresses.setProperty("messages.url", "http://localhost:" + page);
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var writer = Files.newBufferedWriter(next)) {
            addresses.store(writer, null);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void stop() {
        try {
            if (postgres != null) {
                postgres.stop();
            }
            // the broker's data goes away with the folder, so it needs no orderly end
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("The tests' engines left " + folder + " behind: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
