package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attachment, without what it shows.
 *
 * @param mediaType of the file that is given out
 * @param sizeBytes of that file
 * @param addedRole in which role somebody added it
 */
@Schema(name = "Attachment")
public record AttachmentView(
        UUID id,
        Purpose purpose,
        Visibility visibility,
        String mediaType,
        int sizeBytes,
        String addedRole,
        Instant addedAt) {
    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.purpose(),
                attachment.visibility(),
                attachment.fileType().mediaType(),
                attachment.sizeBytes(),
                attachment.addedRole(),
                attachment.addedAt());
    }
}
