package io.servicecard.local.supervisor;

import io.servicecard.local.Logs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The supervisor's process. Prints its progress, ending with a line that begins with READY, and
 * runs until it is asked to end.
 */
public final class SuiteMain {

    private static final Logger LOG = Logger.getLogger(SuiteMain.class.getName());

    private SuiteMain() {}

    /** Runs the suite that the environment describes. */
    public static void main(String[] arguments) throws InterruptedException {
        Logs.setUp();
        var console = new Console(System.out);
        try {
            var layout = Layout.fromEnvironment();
            layout.prepare();
            lock(layout);
            var found = Leftovers.stop(layout);
            if (!found.isEmpty()) {
                console.doing("Stopped what an earlier run left: " + String.join(", ", found));
            }
            Preflight.check(layout);
            var suite = new Suite(layout, console);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(suite)));
            new LogKeeper(layout.data().resolve("logs")).start();
            suite.start();
            console.ready();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "The suite does not start");
            console.failed(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void stop(Suite suite) {
        try {
            suite.stop();
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The suite did not stop in order");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Makes sure that one supervisor at most uses the folder; the system gives the lock back when
     * the process ends, however it ends.
     */
    private static void lock(Layout layout) throws IOException {
        var channel =
                FileChannel.open(
                        layout.data().resolve("suite.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException(
                    "A suite runs in " + layout.data() + " already. See: ./servicecard status");
        }
        Files.writeString(layout.pidFile(), Long.toString(ProcessHandle.current().pid()));
    }
}
