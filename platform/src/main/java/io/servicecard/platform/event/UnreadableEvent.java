package io.servicecard.platform.event;

/** A record that will never take effect, however often it is tried: it goes to the dead letters. */
public final class UnreadableEvent extends RuntimeException {
    /**
     * @param reason without any value of the payload, for it ends in a log and a header
     */
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
