package io.servicecard.order.document.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A paper that was printed, without what it says; on record for good. */
@Entity
@Immutable
@Table(name = "order_document")
public class OrderDocument {
    @Id private UUID id;
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int estimate;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int sizeBytes;
    private String sha256;
    private Instant madeAt;

    /** For the persistence provider. */
    protected OrderDocument() {}

    /**
     * Printed now.
     *
     * @param sha256 of what was printed, in hexadecimal digits
     */
    public OrderDocument(
            UUID id,
            UUID orderId,
            DocumentName name,
            Language language,
            int sizeBytes,
            String sha256,
            Instant madeAt) {
        this.id = id;
        this.orderId = orderId;
        this.kind = name.kind();
        this.estimate = name.estimate();
        this.language = language;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
        this.madeAt = madeAt;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Which of the order's papers. */
    public DocumentName name() {
        return new DocumentName(kind, estimate);
    }

    /** In which language. */
    public Language language() {
        return language;
    }

    /** In bytes. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /** SHA-256 of its bytes, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** When it was printed. */
    public Instant madeAt() {
        return madeAt;
    }
}
