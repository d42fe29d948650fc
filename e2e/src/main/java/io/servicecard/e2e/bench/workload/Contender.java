package io.servicecard.e2e.bench.workload;

import java.io.IOException;

/** One of the systems that a workload compares. */
interface Contender {

    /** Runs until it is as fast as it gets. */
    void warmUp() throws IOException, InterruptedException;

    /** Measures once and notes what it showed. */
    void round() throws IOException, InterruptedException;
}
