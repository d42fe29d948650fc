package io.servicecard.order.attachment.domain;

/**
 * A file that is what it says, and says nothing that nobody sees.
 *
 * @param content at least one byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CleanFile(FileType type, byte[] content) {
    @Override
    public String toString() {
        return type + " of " + content.length + " bytes";
    }
}
