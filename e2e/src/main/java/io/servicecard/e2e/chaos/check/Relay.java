package io.servicecard.e2e.chaos.check;

/** Who publishes the events of a service. */
public final class Relay {

    /**
     * The advisory lock that whoever publishes an outbox holds; who has it, keeps rows from
     * leaving. The replicas of a service agree on it.
     */
    public static final long LOCK = 0x6f7574626f78L;

    private Relay() {}
}
