package io.servicecard.order.attachment.domain;

import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A picture or paper of an order, without what it shows; on record for good. */
@Entity
@Immutable
@Table(name = "attachment")
public class Attachment {
    /** So many an order has at most. */
    public static final int MOST = 50;

    @Id private UUID id;
    private UUID orderId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private FileType fileType;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private int sizeBytes;
    private String addedBy;
    private String addedRole;
    private Instant addedAt;

    /** For the persistence provider. */
    protected Attachment() {}

    /**
     * A new one.
     *
     * @param position counts the order's attachments, from 1
     * @param byCustomer whether the order's customer adds it, who can hide nothing and show nothing
     *     to others
     * @throws AttachmentRefused when it cannot be attached so
     */
    public Attachment(
            UUID id,
            UUID orderId,
            int position,
            Purpose purpose,
            Visibility visibility,
            CleanFile file,
            boolean byCustomer,
            Act act) {
        boolean purposeful =
                purpose.takes(file.type()) && (!byCustomer || purpose.isForCustomers());
        boolean sightly =
                switch (visibility) {
                    case CUSTOMER -> true;
                    case INTERNAL -> !byCustomer;
                    case PUBLIC -> !byCustomer && purpose.isPhoto();
                };
        if (!purposeful || !sightly) {
            throw new AttachmentRefused.NotForPurpose(purpose);
        }
        if (position > MOST) {
            throw new AttachmentRefused.TooMany(MOST);
        }
        this.id = id;
        this.orderId = orderId;
        this.position = position;
        this.purpose = purpose;
        this.fileType = file.type();
        this.visibility = visibility;
        this.sizeBytes = file.content().length;
        this.addedBy = act.subject();
        this.addedRole = act.role();
        this.addedAt = act.at();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The order it belongs to. */
    public UUID orderId() {
        return orderId;
    }

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** What it is kept as. */
    public FileType fileType() {
        return fileType;
    }

    /** Who may see it. */
    public Visibility visibility() {
        return visibility;
    }

    /** In bytes. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /** Subject of who added it. */
    public String addedBy() {
        return addedBy;
    }

    /** In which role it was added. */
    public String addedRole() {
        return addedRole;
    }

    /** When it was added. */
    public Instant addedAt() {
        return addedAt;
    }

    /** A name for the file, made of nothing that anybody wrote. */
    public String fileName(String orderNumber) {
        return "%s-%d-%s.%s"
                .formatted(
                        orderNumber,
                        position,
                        purpose.name().toLowerCase(Locale.ROOT),
                        fileType.extension());
    }
}
