package io.servicecard.local.postgres;

import io.servicecard.local.Folders;
import io.servicecard.local.Orphan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a server has on the disk: programs, data and log. */
final class Cluster {

    private final Path home;
    private final Path data;
    private final Postgres.Durability durability;
    private final File log;

    Cluster(Path home, Postgres.Durability durability, Path log) throws IOException {
        this.home = Files.createDirectories(home.toAbsolutePath().normalize());
        this.data = this.home.resolve("data");
        this.durability = durability;
        this.log = log.toFile();
    }

    /**
     * Starts a server process on the data, which is made when there is none yet. No other server
     * may run on it: see {@link #runningServer()}.
     *
     * @param superuserPassword given to the superuser when the data is made
     */
    Process launch(int port, String superuserPassword) throws IOException, InterruptedException {
        var programs = Binaries.unpackInto(home.resolve("programs-" + Postgres.VERSION));
        var runner = Unprivileged.under(programs);
        if (!Files.exists(data)) {
            initialise(programs, runner, superuserPassword);
        }
        new StaleLock(data).remove();
        return run(
                runner.command(
                        serverCommand(programs.resolve("bin/postgres"), port)
                                .toArray(String[]::new)));
    }

    /** The server that runs on this data, whoever started it. */
    Optional<ProcessHandle> runningServer() throws IOException {
        return new StaleLock(data).holder().flatMap(pid -> Orphan.find(pid, data.toString()));
    }

    String lastLines() throws IOException {
        var lines = log.exists() ? Files.readAllLines(log.toPath()) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private void initialise(Path programs, Unprivileged runner, String superuserPassword)
            throws IOException, InterruptedException {
        // made aside and moved: a folder that exists is complete, also after a kill in the middle
        var draft = home.resolve("data.draft");
        Folders.delete(draft);
        Files.createDirectory(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var passwordFile = Files.createTempFile(home, "initial", ".tmp");
        try {
            Files.writeString(passwordFile, superuserPassword);
            runner.own(draft);
            runner.own(passwordFile);
            var initdb =
                    run(
                            runner.command(
                                    programs.resolve("bin/initdb").toString(),
                                    "--pgdata=" + draft,
                                    "--username=" + Postgres.SUPERUSER,
                                    "--auth=scram-sha-256",
                                    "--pwfile=" + passwordFile,
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--no-instructions",
                                    durability == Postgres.Durability.DURABLE
                                            ? "--data-checksums"
                                            : "--no-sync"));
            if (initdb.waitFor() != 0) {
                throw new IOException(
                        "PostgreSQL could not create its data folder in "
                                + home
                                + "\n"
                                + lastLines());
            }
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> serverCommand(Path postgres, int port) {
        var command = new ArrayList<>(List.of(postgres.toString(), "-D", data.toString()));
        var durable = durability == Postgres.Durability.DURABLE ? "on" : "off";
        for (var setting :
                List.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=200",
                        "shared_buffers=64MB",
                        "work_mem=4MB",
                        "maintenance_work_mem=32MB",
                        "max_wal_size=512MB",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix=%m [%p] %q%u@%d ",
                        "fsync=" + durable,
                        "synchronous_commit=on",
                        "full_page_writes=" + durable)) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private Process run(List<String> command) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
