package io.servicecard.order.document.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was printed, sealed; read only by who asks for this one. */
@Entity
@Immutable
@Table(name = "order_document_content")
public class OrderDocumentContent {
    @Id private UUID documentId;
    private Sealed content;

    /** For the persistence provider. */
    protected OrderDocumentContent() {}

    /** That of a new paper. */
    public OrderDocumentContent(UUID documentId, Sealed content) {
        this.documentId = documentId;
        this.content = content;
    }

    /** The file, sealed. */
    public Sealed content() {
        return content;
    }
}
