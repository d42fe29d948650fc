package io.servicecard.order.deadline.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;

/** One version of a policy. What it says never changes; publishing opens it for new orders. */
@Entity
@DynamicUpdate
@Table(name = "deadline_policy_version")
public class PolicyVersion {
    /** The closest policy first, of equally close ones the newest. */
    public static final Comparator<PolicyVersion> CLOSEST =
            Comparator.comparing((PolicyVersion policy) -> policy.match().closeness())
                    .thenComparing(policy -> policy.id.toString())
                    .reversed();

    @Id private UUID id;
    private String policyKey;
    private int number;

    @Enumerated(EnumType.STRING)
    private PolicyState state;

    @Embedded private PolicyMatch match;

    @Enumerated(EnumType.STRING)
    private DeadlineMetric metric;

    private String stage;
    private int targetMinutes;
    private String calendarKey;
    private List<String> pauseOn;
    private Integer warnAtPercent;
    private List<Integer> escalateAtPercent;
    private long version;

    /** For the persistence provider. */
    protected PolicyVersion() {}

    /**
     * A draft.
     *
     * @param calendarKey null for the calendar of the order's branch
     * @throws PolicyRefused when it contradicts itself
     */
    public PolicyVersion(
            UUID id,
            String policyKey,
            int number,
            PolicyMatch match,
            Terms terms,
            String calendarKey) {
        if (terms.metric() == DeadlineMetric.DIAGNOSIS != (terms.stage() != null)) {
            throw new PolicyRefused.StageUnclear();
        }
        if (!terms.pauseOn().stream().allMatch(WaitReason::isCustomers)) {
            throw new PolicyRefused.HoldPausesNothing();
        }
        this.id = id;
        this.policyKey = policyKey;
        this.number = number;
        this.state = PolicyState.DRAFT;
        this.match = match;
        this.metric = terms.metric();
        this.stage = terms.stage();
        this.targetMinutes = Math.toIntExact(terms.target().toMinutes());
        this.calendarKey = calendarKey;
        this.pauseOn = terms.pauseOn().stream().map(WaitReason::name).sorted().toList();
        this.warnAtPercent = terms.warnAtPercent();
        this.escalateAtPercent = terms.escalateAtPercent().stream().sorted().distinct().toList();
        this.version = 1;
    }

    /**
     * Opens it for orders placed from now on.
     *
     * @throws PolicyRefused.NotDraft when it is published or retired
     */
    public void publish() {
        switch (state) {
            case DRAFT -> move(PolicyState.PUBLISHED);
            case PUBLISHED, RETIRED -> throw new PolicyRefused.NotDraft();
        }
    }

    /**
     * Orders placed from now on are not measured under it.
     *
     * @throws PolicyRefused.NotPublished when they were not anyway
     */
    public void retire() {
        switch (state) {
            case PUBLISHED -> move(PolicyState.RETIRED);
            case DRAFT, RETIRED -> throw new PolicyRefused.NotPublished();
        }
    }

    private void move(PolicyState to) {
        state = to;
        version += 1;
    }

    /** What it demands. */
    public Terms terms() {
        return new Terms(
                metric,
                stage,
                Duration.ofMinutes(targetMinutes),
                pauseOn.stream().map(WaitReason::valueOf).collect(Collectors.toUnmodifiableSet()),
                warnAtPercent,
                List.copyOf(escalateAtPercent));
    }

    /** Which orders it is for. */
    public PolicyMatch match() {
        return match == null ? new PolicyMatch(null, null, null) : match;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The key of the policy it is a version of. */
    public String policyKey() {
        return policyKey;
    }

    /** Its number in the policy, from 1. */
    public int number() {
        return number;
    }

    /** Where it is in its life. */
    public PolicyState state() {
        return state;
    }

    /** The calendar it is measured by; empty for that of the order's branch. */
    public Optional<String> calendarKey() {
        return Optional.ofNullable(calendarKey);
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
