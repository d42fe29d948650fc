package io.servicecard.peers.check;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** What has to hold; the first that does not ends the check. */
final class Expect {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private Expect() {}

    /** That it holds now. */
    static void must(String what, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("✘ " + what + "\n" + otherwise);
        }
        System.out.println("✔ " + what);
    }

    /** That the query yields the value within two minutes. */
    static void await(Database database, String query, String wanted)
            throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        var found = database.value(query);
        while (!found.equals(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(query + " yields " + found + ", not " + wanted);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            found = database.value(query);
        }
    }
}
