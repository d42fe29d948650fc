package io.servicecard.local.supervisor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Real processes of the system's own programs, watched like the suite's. */
class ChildTest {

    private final CopyOnWriteArrayList<Process> launched = new CopyOnWriteArrayList<>();

    @Test
    void aKilledProcessIsStartedAgainUntilItIsStopped() throws Exception {
        var child = new Child(program("sleep", "600"), () -> {});
        child.start();
        child.awaitReady();
        var first = child.pid();
        launched.getFirst().destroyForcibly();
        await().until(() -> launched.size() == 2 && child.state() == Child.State.READY);
        assertNotEquals(first, child.pid());
        assertEquals(1, child.restarts());

        child.stop();
        assertEquals(Child.State.STOPPED, child.state());
        assertTrue(launched.stream().noneMatch(Process::isAlive));
        assertEquals(2, launched.size());
    }

    @Test
    void aProcessThatNeverBecomesReadyIsNotStartedAgain() {
        var child = new Child(program("false"), () -> {});
        child.start();
        var failure = assertThrows(IOException.class, child::awaitReady);
        assertTrue(
                failure.getMessage().contains("did not start: ended with exit code 1"),
                failure.getMessage());
        assertEquals(1, launched.size());
    }

    @Test
    void aProgramThatCannotBeLaunchedSaysWhy() {
        var child = new Child(program("no-such-program-here"), () -> {});
        child.start();
        var failure = assertThrows(IOException.class, child::awaitReady);
        assertTrue(failure.getMessage().contains("no-such-program-here"), failure.getMessage());
    }

    @Test
    void stoppingInThePauseBeforeARestartEndsIt() throws Exception {
        var child = new Child(program("sleep", "600"), () -> {});
        child.start();
        child.awaitReady();
        launched.getFirst().destroyForcibly();
        await().until(() -> child.state() == Child.State.RESTARTING);
        child.stop();
        assertEquals(1, launched.size());
        assertFalse(launched.getFirst().isAlive());
    }

    private Program program(String... command) {
        return new Program() {
            @Override
            public String name() {
                return command[0];
            }

            @Override
            public String title() {
                return command[0];
            }

            @Override
            public int port() {
                return 0;
            }

            @Override
            public Process launch() throws IOException {
                var process = new ProcessBuilder(command).start();
                launched.add(process);
                return process;
            }

            @Override
            public boolean isReady(Process process) {
                return command.length > 1;
            }

            @Override
            public void stop(Process process) throws InterruptedException {
                process.destroy();
                process.waitFor();
            }
        };
    }
}
