package io.servicecard.order.work.application;

import java.util.UUID;

/** What an item is given back for. */
public sealed interface Proof {
    /** The code that its customer shows. */
    record Pin(String code) implements Proof {
        @Override
        public String toString() {
            return "Pin";
        }
    }

    /**
     * A signature at the desk.
     *
     * @param attachmentId the picture of it
     * @param signedBy name of who signed
     */
    record Signature(UUID attachmentId, String signedBy) implements Proof {
        @Override
        public String toString() {
            return "Signature[" + attachmentId + "]";
        }
    }
}
