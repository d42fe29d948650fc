package io.servicecard.e2e.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came back, repeats included. Safe for many threads. */
public final class Traffic {

    private static final int KEPT = 50;

    private final Map<Integer, Long> answers = new TreeMap<>();
    private final List<String> serverErrors = new ArrayList<>();
    private long disconnects;

    synchronized void answered(String request, int status, String body) {
        answers.merge(status, 1L, Long::sum);
        if (status >= 500 && serverErrors.size() < KEPT) {
            serverErrors.add(request + " -> " + status + " " + body);
        }
    }

    synchronized void disconnected(String request, Exception why) {
        disconnects++;
        if (serverErrors.size() < KEPT) {
            serverErrors.add(request + " -> " + why);
        }
    }

    /** How often each status came. */
    public synchronized Map<Integer, Long> answers() {
        return new TreeMap<>(answers);
    }

    /** How many requests ended without an answer. */
    public synchronized long disconnects() {
        return disconnects;
    }

    /** How many answers came in all. */
    public synchronized long total() {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first answers of 500 or more and broken connections, for messages of failures. */
    public synchronized List<String> serverErrors() {
        return List.copyOf(serverErrors);
    }

    @Override
    public synchronized String toString() {
        return answers + (disconnects > 0 ? " and " + disconnects + " without an answer" : "");
    }
}
