package io.servicecard.local.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs, which refuse to run as root, are started: as they are for an ordinary
 * user; for root as user "nobody", or, where that user cannot reach the folder, in a user namespace
 * of their own.
 */
enum Unprivileged {
    AS_WE_ARE,
    AS_NOBODY,
    IN_A_USER_NAMESPACE;

    private static final int NOBODY = 65534;

    /** The way that works for programs that live and write under the folder. */
    static Unprivileged under(Path folder) throws IOException, InterruptedException {
        if (!isRoot()) {
            return AS_WE_ARE;
        }
        return succeeds(AS_NOBODY.command("test", "-x", folder.toString()))
                ? AS_NOBODY
                : IN_A_USER_NAMESPACE;
    }

    List<String> command(String... words) {
        var command =
                new ArrayList<>(
                        switch (this) {
                            case AS_WE_ARE -> List.<String>of();
                            case AS_NOBODY ->
                                    List.of(
                                            "setpriv",
                                            "--reuid=" + NOBODY,
                                            "--regid=" + NOBODY,
                                            "--clear-groups");
                            case IN_A_USER_NAMESPACE -> List.of("unshare", "-U");
                        });
        command.addAll(List.of(words));
        return command;
    }

    /** Hands the folder, with everything in it, to the user that the programs run as. */
    void own(Path folder) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path path, BasicFileAttributes attributes) throws IOException {
                        return give(path);
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                            throws IOException {
                        return give(path);
                    }
                });
    }

    private static FileVisitResult give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
        return FileVisitResult.CONTINUE;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            // the program itself is not installed: the next way is tried
            return false;
        }
    }
}
