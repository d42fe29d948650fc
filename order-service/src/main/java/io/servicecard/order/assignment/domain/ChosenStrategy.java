package io.servicecard.order.assignment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** By what work goes to people, for certain orders; nothing is chosen twice for the same ones. */
@Entity
@Table(name = "assignment_strategy")
public class ChosenStrategy {
    /** The closest first: a template says more than a branch. */
    public static final Comparator<ChosenStrategy> CLOSEST =
            Comparator.comparing(ChosenStrategy::closeness).reversed();

    @Id private UUID id;
    private UUID branchId;
    private String templateKey;

    @Enumerated(EnumType.STRING)
    private Strategy strategy;

    private boolean automatic;
    private long version;

    /** For the persistence provider; the database makes and changes it in one statement. */
    protected ChosenStrategy() {}

    private int closeness() {
        return (templateKey == null ? 0 : 2) + (branchId == null ? 0 : 1);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Only for orders of this branch. */
    public Optional<UUID> branchId() {
        return Optional.ofNullable(branchId);
    }

    /** Only for orders from this template. */
    public Optional<String> templateKey() {
        return Optional.ofNullable(templateKey);
    }

    /** What was chosen. */
    public Strategy strategy() {
        return strategy;
    }

    /** Whether work that waits for somebody goes to people by itself. */
    public boolean isAutomatic() {
        return automatic;
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
