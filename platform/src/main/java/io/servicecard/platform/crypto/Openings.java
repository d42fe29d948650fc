package io.servicecard.platform.crypto;

import java.util.UUID;

/** Learns whose personal data is opened: a bean for whoever keeps that on record. */
public interface Openings {
    /** Something of the person was opened just now, on this thread. */
    void opened(UUID owner);
}
