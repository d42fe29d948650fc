package io.servicecard.e2e.bench.load;

import java.io.IOException;

/** What is measured: one unit of work over one connection. */
@FunctionalInterface
public interface Work {

    /**
     * Does it once.
     *
     * @param number counts up over a whole run; no two calls have the same
     * @return whether it counts as done; work that lost a race on purpose does not
     * @throws IOException when it failed
     */
    boolean once(Wire wire, long number) throws IOException;
}
