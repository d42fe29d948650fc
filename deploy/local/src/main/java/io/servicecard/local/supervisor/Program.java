package io.servicecard.local.supervisor;

import java.io.IOException;

/** Something the suite runs as a process of its own. */
interface Program {

    /** Name of the process and of its log. */
    String name();

    /** What a person calls it. */
    String title();

    int port();

    /** Starts a new process; returns at once. */
    Process launch() throws IOException, InterruptedException;

    /** Whether the process that was launched last does its work now. */
    boolean isReady(Process process);

    /** Lets the process end in order; returns when it has ended. */
    void stop(Process process) throws InterruptedException;
}
