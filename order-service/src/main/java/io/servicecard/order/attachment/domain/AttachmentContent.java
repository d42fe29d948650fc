package io.servicecard.order.attachment.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an attachment shows, sealed; read only by who asks for this one. */
@Entity
@Immutable
@Table(name = "attachment_content")
public class AttachmentContent {
    @Id private UUID attachmentId;
    private Sealed content;

    /** For the persistence provider. */
    protected AttachmentContent() {}

    /** That of a new attachment. */
    public AttachmentContent(UUID attachmentId, Sealed content) {
        this.attachmentId = attachmentId;
        this.content = content;
    }

    /** The file, sealed. */
    public Sealed content() {
        return content;
    }
}
