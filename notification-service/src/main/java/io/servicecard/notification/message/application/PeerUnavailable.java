package io.servicecard.notification.message.application;

/** Another service of the suite does not answer as it should; waiting helps. */
public final class PeerUnavailable extends RuntimeException {
    /**
     * @param peer the service
     * @param how what it did instead; a status or the name of a failure, never a value
     */
    public PeerUnavailable(String peer, String how) {
        super(peer + ": " + how);
    }
}
