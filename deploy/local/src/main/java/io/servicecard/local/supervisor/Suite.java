package io.servicecard.local.supervisor;

import io.servicecard.local.Secrets;
import io.servicecard.local.Service;
import io.servicecard.local.postgres.Databases;
import io.servicecard.local.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The running suite: engines, edge and services, in the order in which they need each other. */
final class Suite {

    private final Layout layout;
    private final Console console;
    private final StateFile state;
    private final Secrets secrets;
    private final Edge edge;
    private final Programs programs;
    private final List<Child> engines = new CopyOnWriteArrayList<>();
    private final List<Child> services = new CopyOnWriteArrayList<>();
    private volatile String phase = "STARTING";

    Suite(Layout layout, Console console) throws IOException {
        this.layout = layout;
        this.console = console;
        this.state = new StateFile(layout.state(), layout.ports().base());
        this.secrets = Secrets.in(layout.secrets());
        this.edge = new Edge(layout, secrets);
        this.programs = new Programs(layout, secrets, edge.issuer());
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws IOException with a sentence for a person; what was started still runs then and is to
     *     be stopped
     */
    void start() throws IOException, InterruptedException {
        var begun = Instant.now();
        var postgres =
                new Postgres(
                        layout.data().resolve("postgres"),
                        layout.ports().postgres(),
                        Postgres.Durability.DURABLE,
                        layout.log("postgres"));
        var broker = programs.broker();
        var applications = Arrays.stream(Service.values()).map(programs::service).toList();
        var database = run(engines, new PostgresProgram(postgres));
        train(List.of(broker));
        var brokerRun = run(engines, broker);
        edge.start();
        console.done(
                "Gateway, identity provider and messages ready on " + layout.ports().gateway(),
                since(begun));
        await(database, begun);
        makeDatabases(postgres);
        await(brokerRun, begun);
        train(applications);
        var launched = Instant.now();
        var running = applications.stream().map(application -> run(services, application)).toList();
        for (var service : running) {
            await(service, launched);
        }
        if (isStopping()) {
            throw new IOException("Stopped before everything was ready");
        }
        enter("READY");
        console.done("The suite is ready", since(begun));
    }

    /**
     * Stops everything that runs, each when nobody needs it any more: gateway, services, broker,
     * database.
     */
    void stop() throws IOException, InterruptedException {
        enter("STOPPING");
        edge.stop();
        var stopping =
                services.stream()
                        .map(service -> Thread.ofPlatform().start(() -> stop(service)))
                        .toList();
        for (var thread : stopping) {
            thread.join();
        }
        engines.reversed().forEach(Suite::stop);
        Leftovers.stop(layout);
        Files.deleteIfExists(layout.state());
    }

    /**
     * Makes the start-up caches that this build still lacks, two at a time: more would only slow
     * each other down.
     */
    private void train(List<JavaProgram> programs) throws IOException, InterruptedException {
        var untrained = programs.stream().filter(program -> !program.cache().isTrained()).toList();
        if (untrained.isEmpty() || isStopping()) {
            return;
        }
        console.doing("Training start-up caches, once after each build");
        var training = new Training(console);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var runs = new ArrayList<Future<Void>>();
            for (var program : untrained) {
                runs.add(
                        pool.submit(
                                () -> {
                                    training.ensure(
                                            program,
                                            edge.plainPaths(program.name()),
                                            edge.token("manager"));
                                    return null;
                                }));
            }
            for (var run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    "A start-up cache cannot be trained: " + e.getCause().getMessage(), e);
        }
    }

    private Child run(List<Child> group, Program program) {
        var child = new Child(program, this::save);
        group.add(child);
        if (!isStopping()) {
            child.start();
        }
        return child;
    }

    private void await(Child child, Instant begun) throws IOException, InterruptedException {
        try {
            child.awaitReady();
        } catch (IOException e) {
            throw new IOException(
                    e.getMessage() + "\n" + layout.lastLines(child.program().name()), e);
        }
        console.done(child.program().title() + " ready on " + child.program().port(), since(begun));
    }

    private void makeDatabases(Postgres postgres) throws IOException {
        try {
            var databases = new Databases(postgres);
            for (var service : Service.values()) {
                var name = service.shortName();
                databases.ensure(
                        new Databases.Spec(
                                name,
                                secrets.get(name + ".database.owner"),
                                secrets.get(name + ".database.runtime")));
            }
        } catch (SQLException e) {
            throw new IOException("The databases cannot be made: " + e.getMessage(), e);
        }
    }

    /** Whether the suite was asked to end, be it in the middle of its start. */
    boolean isStopping() {
        return phase.equals("STOPPING");
    }

    private void enter(String next) {
        phase = next;
        save();
    }

    private void save() {
        var all = new ArrayList<>(engines);
        all.addAll(services);
        state.write(phase, all);
    }

    private static void stop(Child child) {
        try {
            child.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration since(Instant begun) {
        return Duration.between(begun, Instant.now());
    }
}
