package io.servicecard.card.birthday.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A person's birthday, sealed with the person's own key. A keyed hash of its day and month finds
 * whose it is on a day; it says the date to nobody.
 */
@Entity
@DynamicUpdate
public class Birthday {
    @Id private UUID customerId;
    private Sealed birthday;
    private byte[] dayHash;
    private LocalDate knownSince;

    /** For the persistence provider. */
    protected Birthday() {}

    /**
     * A birthday that was not known yet.
     *
     * @param today days before are not told of later
     */
    public Birthday(UUID customerId, Sealed birthday, byte[] dayHash, LocalDate today) {
        this.customerId = customerId;
        this.knownSince = today;
        change(birthday, dayHash);
    }

    /** Says another date. */
    public final void change(Sealed other, byte[] otherHash) {
        birthday = other;
        dayHash = otherHash.clone();
    }

    /** The date as it is kept. */
    public Sealed sealed() {
        return birthday;
    }
}
