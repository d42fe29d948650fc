package io.servicecard.e2e.bench.place;

import java.io.IOException;

/** Sends signals to processes of the suite. */
final class Signal {

    private Signal() {}

    /** Sends it and returns when it was sent. */
    static void send(String signal, long pid) throws IOException {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
            if (kill.waitFor() != 0) {
                throw new IOException("No process " + pid + " takes the signal " + signal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
