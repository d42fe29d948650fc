package io.servicecard.order.attachment.application;

import io.servicecard.order.attachment.domain.AttachmentRefused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether a PDF stands alone in its file: nothing before its head, nothing behind its end. */
final class Papers {
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private Papers() {}

    /**
     * The same bytes.
     *
     * @throws AttachmentRefused.Unreadable when they are more than a PDF, or less
     */
    static byte[] whole(byte[] sent) {
        int end = sent.length;
        while (end > 0 && isSpace(sent[end - 1])) {
            end--;
        }
        int start = end - END.length;
        boolean whole =
                start > HEAD.length
                        && Arrays.equals(sent, 0, HEAD.length, HEAD, 0, HEAD.length)
                        && Arrays.equals(sent, start, end, END, 0, END.length);
        if (!whole) {
            throw new AttachmentRefused.Unreadable();
        }
        return sent;
    }

    private static boolean isSpace(byte one) {
        return one == '\n' || one == '\r' || one == ' ' || one == '\t' || one == 0;
    }
}
