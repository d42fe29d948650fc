package io.servicecard.loyalty.voucher.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A code that gives points to whoever has it: changed while it is a draft, published for good, and
 * perhaps stopped early. Of the code only a keyed hash is kept.
 */
@Entity
@DynamicUpdate
public class Voucher {
    /** Where a voucher is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED,
        STOPPED
    }

    @Id private UUID id;
    private String voucherKey;

    @Enumerated(EnumType.STRING)
    private State state;

    private VoucherTerms terms;
    private byte[] codeHash;
    private long version;

    /** For the persistence provider. */
    protected Voucher() {}

    /** A draft, which has no code yet. */
    public Voucher(UUID id, String voucherKey, VoucherTerms terms) {
        this.id = id;
        this.voucherKey = voucherKey;
        this.state = State.DRAFT;
        this.terms = terms;
        this.version = 1;
    }

    /**
     * Says something else; what is published never changes.
     *
     * @throws VoucherRefused.VoucherState when it is no draft any more
     */
    public void change(VoucherTerms other) {
        switch (state) {
            case DRAFT -> terms = other;
            case PUBLISHED, STOPPED -> throw new VoucherRefused.VoucherState(state);
        }
        version++;
    }

    /**
     * Makes its code good, in its time.
     *
     * @param hash of the code
     * @throws VoucherRefused when it is no draft any more, or its time is over
     */
    public void publish(byte[] hash, Instant now) {
        switch (state) {
            case DRAFT -> {
                if (!now.isBefore(terms.endsAt())) {
                    throw new VoucherRefused.VoucherOver();
                }
            }
            case PUBLISHED, STOPPED -> throw new VoucherRefused.VoucherState(state);
        }
        state = State.PUBLISHED;
        codeHash = hash.clone();
        version++;
    }

    /**
     * Ends it; what it gave stays given.
     *
     * @throws VoucherRefused.VoucherState when it is not published
     */
    public void stop() {
        switch (state) {
            case PUBLISHED -> state = State.STOPPED;
            case DRAFT, STOPPED -> throw new VoucherRefused.VoucherState(state);
        }
        version++;
    }

    /** Whether its code is good at a moment. */
    public boolean isGoodAt(Instant now) {
        return switch (state) {
            case PUBLISHED -> !now.isBefore(terms.startsAt()) && now.isBefore(terms.endsAt());
            case DRAFT, STOPPED -> false;
        };
    }

    public UUID id() {
        return id;
    }

    /** Its name for people. */
    public String key() {
        return voucherKey;
    }

    public State state() {
        return state;
    }

    public VoucherTerms terms() {
        return terms;
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
