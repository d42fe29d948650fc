package io.servicecard.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrphanTest {

    private static final int KILL = 9;
    private static final int TERM = 15;

    @Test
    void aProcessIsOursOnlyByTheWholeWord() throws Exception {
        var mark = "mark-" + UUID.randomUUID();
        var process = new ProcessBuilder("sh", "-c", "sleep 600", mark + "/one", "end").start();
        try {
            // for a moment the shell's child looks like the shell itself
            await().until(() -> Orphan.all(mark + "/one").equals(List.of(process.toHandle())));
            assertTrue(Orphan.find(process.pid(), mark + "/one").isPresent());
            assertTrue(
                    Orphan.find(process.pid(), mark).isEmpty(),
                    "another folder's name may begin like ours");
            assertTrue(
                    Orphan.find(ProcessHandle.current().pid(), mark + "/one").isEmpty(),
                    "an id that was given to somebody else");
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            Orphan.stop(process.toHandle(), Duration.ofSeconds(5));
        }
        assertEquals(128 + TERM, process.waitFor());
    }

    @Test
    void aProcessThatDoesNotListenIsEnded() throws Exception {
        var deaf =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done")
                        .start();
        assertEquals("deaf", deaf.inputReader().readLine());
        Orphan.stop(deaf.toHandle(), Duration.ofMillis(300));
        assertEquals(128 + KILL, deaf.waitFor());
    }

    @Test
    void secretsStayAndAreForTheOwnersEyesOnly() throws Exception {
        try (var folder = TestFolder.create()) {
            var file = folder.path().resolve("secrets.properties");
            var made = Secrets.in(file).get("one");
            assertEquals(made, Secrets.in(file).get("one"));
            assertFalse(made.equals(Secrets.in(file).get("another")));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }
}
