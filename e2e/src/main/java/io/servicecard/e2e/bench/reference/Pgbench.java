package io.servicecard.e2e.bench.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load program, prepared statements, as many connections as the service has. */
public final class Pgbench {

    private static final Pattern TPS =
            Pattern.compile("tps = ([\\d.]+) \\(without initial connection time\\)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** No two runs make the same ids: each counts from here on. */
    private static final long IDS_A_RUN = 1L << 36;

    private final Path program;
    private final Login login;
    private final List<Path> scripts;
    private long runs;

    /** Where and as whom it works. */
    public record Login(int port, String database, String user, String password) {}

    private Pgbench(Path program, Login login, List<Path> scripts) {
        this.program = program;
        this.login = login;
        this.scripts = scripts;
    }

    /** The program on PATH, else among Debian's, the newest first. */
    public static Optional<Path> find() {
        var onPath =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, "pgbench"));
        return Stream.concat(onPath, debian()).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .map(version -> version.resolve("bin/pgbench"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * A pgbench that picks one of the scripts for each unit of work.
     *
     * @param folder where the scripts are written
     */
    public static Pgbench of(Path program, Login login, List<String> scripts, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (int i = 0; i < scripts.size(); i++) {
            files.add(
                    Files.writeString(
                            folder.resolve("unit-%02d.sql".formatted(i)), scripts.get(i)));
        }
        return new Pgbench(program, login, files);
    }

    /**
     * Units of work a second, as fast as they go.
     *
     * @throws IOException when it fails; the message ends with its own words
     */
    public double throughput(int connections, int seconds)
            throws IOException, InterruptedException {
        var output = run(connections, seconds, List.of());
        var tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IOException("pgbench says no rate:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String run(int connections, int seconds, List<String> more)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(
                List.of(
                        "--host=127.0.0.1",
                        "--port=" + login.port(),
                        "--username=" + login.user(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=" + Math.min(connections, 2),
                        "--time=" + seconds,
                        "--define=n=0",
                        "--define=base=" + ++runs * IDS_A_RUN));
        scripts.forEach(script -> command.add("--file=" + script));
        command.addAll(more);
        command.add(login.database());
        var output = Files.createTempFile("pgbench", ".txt");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().put("PGPASSWORD", login.password());
            var process = builder.start();
            var ended = process.waitFor(seconds + 60L, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            var said = Files.readString(output);
            if (!ended || process.exitValue() != 0 || said.contains("aborted")) {
                throw new IOException("pgbench failed:\n" + said.lines().limit(12).toList());
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
