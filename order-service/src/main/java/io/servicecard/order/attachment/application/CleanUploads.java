package io.servicecard.order.attachment.application;

import io.servicecard.order.attachment.domain.AttachmentRefused;
import io.servicecard.order.attachment.domain.CleanFile;
import io.servicecard.order.attachment.domain.FileType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tika.Tika;

/**
 * Makes of what somebody sent a file that is what it says. Pictures are decoded and written anew,
 * so that neither places and names in their metadata nor anything hidden behind or beside their
 * pixels is kept. Papers are kept as they are and never read here: what nobody unpacks cannot
 * burst.
 */
@ApplicationScoped
public class CleanUploads {
    private final Tika types = new Tika();
    private final Pictures pictures;
    private final AttachmentConfig config;
    private final Semaphore turns;

    CleanUploads(Pictures pictures, AttachmentConfig config) {
        this.pictures = pictures;
        this.config = config;
        this.turns = new Semaphore(config.atATime(), true);
    }

    /**
     * The clean file.
     *
     * @param declared the media type the sender says it is of
     * @throws AttachmentRefused when it is something else, damaged, or too large to look at
     */
    public CleanFile clean(String declared, byte[] sent) {
        if (!types.detect(sent).equals(declared)) {
            throw new AttachmentRefused.NotAsDeclared();
        }
        var file =
                declared.equals(FileType.PDF.mediaType())
                        ? new CleanFile(FileType.PDF, Papers.whole(sent))
                        : new CleanFile(FileType.JPEG, picture(declared, sent));
        if (file.content().length > config.mostBytes()) {
            throw new AttachmentRefused.TooLarge(config.mostBytes());
        }
        return file;
    }

    private byte[] picture(String declared, byte[] sent) {
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AttachmentRefused.Busy(config.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttachmentRefused.Busy(config.patience());
        }
        try {
            return pictures.anew(declared, sent);
        } finally {
            turns.release();
        }
    }
}
