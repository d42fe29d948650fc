package io.servicecard.order.attachment.domain;

/** What an attachment is for. */
public enum Purpose {
    /** The item as it came. */
    BEFORE,
    /** The item after the work. */
    AFTER,
    /** What is wrong with it. */
    DEFECT,
    /** Somebody's signature, drawn at the desk. */
    SIGNATURE,
    /** Anything else on paper. */
    DOCUMENT;

    /** Whether it shows the item. */
    public boolean isPhoto() {
        return switch (this) {
            case BEFORE, AFTER, DEFECT -> true;
            case SIGNATURE, DOCUMENT -> false;
        };
    }

    /** Whether gates count it. */
    public boolean isCounted() {
        return isPhoto() || this == SIGNATURE;
    }

    /** Whether a file of this type serves it: only papers need be no picture. */
    boolean takes(FileType type) {
        return type == FileType.JPEG || this == DOCUMENT;
    }

    /** Whether customers attach it to their orders themselves. */
    boolean isForCustomers() {
        return switch (this) {
            case BEFORE, DEFECT, DOCUMENT -> true;
            case AFTER, SIGNATURE -> false;
        };
    }
}
