package io.servicecard.platform.testing.statements;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.MDC;

/**
 * Remembers the statements of chosen traces. What a service does in the background, and for other
 * requests, belongs to other traces.
 */
public final class Statements {
    private static final Map<String, List<String>> BY_TRACE = new ConcurrentHashMap<>();

    private Statements() {}

    /** From now on the statements of this trace are remembered. */
    public static void watch(String traceId) {
        BY_TRACE.put(traceId, new CopyOnWriteArrayList<>());
    }

    /**
     * What a watched trace executed so far, in that order: texts without values, and the ends of
     * transactions. It is not watched any more.
     */
    public static List<String> of(String traceId) {
        return List.copyOf(BY_TRACE.remove(traceId));
    }

    static void executed(String statement) {
        if (!BY_TRACE.isEmpty() && MDC.get("traceId") instanceof String trace) {
            BY_TRACE.computeIfPresent(
                    trace,
                    (id, statements) -> {
                        statements.add(statement);
                        return statements;
                    });
        }
    }
}
