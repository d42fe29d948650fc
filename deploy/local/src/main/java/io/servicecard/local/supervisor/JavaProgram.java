package io.servicecard.local.supervisor;

import io.servicecard.local.Orphan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A Java program of the suite in a small JVM of its own. */
final class JavaProgram implements Program {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Layout layout;
    private final Definition definition;

    /**
     * What is to be run.
     *
     * @param options of the JVM: memory above all; they are the same in training and in use, or the
     *     cache does not fit
     * @param start class path and main class, or jar, with the program's arguments
     * @param environment variables of the program
     * @param cache start-up cache, used when it has been trained
     * @param ready whether the process does its work
     */
    record Definition(
            String name,
            String title,
            int port,
            List<String> options,
            List<String> start,
            Map<String, String> environment,
            AotCache cache,
            Predicate<Process> ready) {}

    JavaProgram(Layout layout, Definition definition) {
        this.layout = layout;
        this.definition = definition;
    }

    AotCache cache() {
        return definition.cache();
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public String title() {
        return definition.title();
    }

    @Override
    public int port() {
        return definition.port();
    }

    @Override
    public Process launch() throws IOException {
        return launch(definition.cache().useOptions());
    }

    /** Starts the program so that it writes its start-up cache when it ends. */
    Process launchForTraining() throws IOException {
        return launch(definition.cache().trainingOptions());
    }

    @Override
    public boolean isReady(Process process) {
        return definition.ready().test(process);
    }

    @Override
    public void stop(Process process) throws InterruptedException {
        Orphan.stop(process.toHandle(), PATIENCE);
    }

    private Process launch(List<String> cacheOptions) throws IOException {
        var folder = Files.createDirectories(layout.data().resolve("run").resolve(name()));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(definition.options());
        command.add(layout.mark());
        command.add("-Djava.io.tmpdir=" + layout.temporary());
        command.add(
                "-XX:ErrorFile=" + layout.data().resolve("logs").resolve(name() + "-crash-%p.txt"));
        command.add("-XX:+ExitOnOutOfMemoryError");
        // nothing beside the program's own log, so no file that no one looks for
        command.add("-XX:-UsePerfData");
        command.addAll(cacheOptions);
        command.addAll(definition.start());
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(layout.log(name()).toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment()
                .keySet()
                .removeIf(
                        name ->
                                name.equals("JAVA_TOOL_OPTIONS")
                                        || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().putAll(definition.environment());
        builder.environment().putAll(layout.overrides().of(name()));
        return builder.start();
    }
}
