package io.servicecard.loyalty.account.domain;

import io.servicecard.loyalty.earning.domain.Award;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What each line of an order should have earned by the newest of its versions that says so, and
 * what was granted for it. Each version tells the whole, and granting the difference makes any
 * order of arrival end in the same balances.
 */
@Entity
@Table(name = "order_state")
public class OrderPoints {
    /** How the order stands, as far as points go. */
    public enum State {
        OPEN,
        HANDED_OVER,
        RETURNED,
        CANCELLED,
        REJECTED
    }

    @Id private UUID orderId;

    @Column(updatable = false) // follows a merge of accounts in the database
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private State state;

    private long version;
    private long settledVersion;
    private long target;
    private long granted;
    private long reversed;
    private long refund;
    private long restored;
    private UUID ruleVersionId;
    private String explanation;
    private UUID accrualId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "line_id")
    private Map<String, LinePoints> lines = new TreeMap<>();

    /** For the persistence provider. */
    protected OrderPoints() {}

    /** An order of which nothing is settled yet. */
    public OrderPoints(UUID orderId, UUID customerId) {
        this.orderId = orderId;
        this.customerId = customerId;
        this.state = State.OPEN;
    }

    /** Whether a version tells more than was taken over before. */
    public boolean isNewer(long orderVersion) {
        return orderVersion > version;
    }

    /** Whether the award for the settlement of a version is known. */
    public boolean isAwarded(long settlement) {
        return settledVersion == settlement;
    }

    /** Takes over what the settlement of a version earns; a newer one replaces it whole. */
    public void award(long settlement, Award award) {
        settledVersion = settlement;
        ruleVersionId = award.ruleVersionId();
        explanation = award.explanation();
        lines.replaceAll((id, line) -> line.award(0));
        award.lines()
                .forEach(
                        line ->
                                lines.put(
                                        line.lineId(),
                                        lines.getOrDefault(line.lineId(), LinePoints.NONE)
                                                .award(line.points())));
    }

    /**
     * Takes over how an awarded order stands.
     *
     * @param returned what of its lines is returned by now
     * @param refundPoints spent points that are given back, in all
     */
    public void settle(
            State settled, long orderVersion, Map<String, Share> returned, long refundPoints) {
        state = settled;
        version = orderVersion;
        refund = Math.max(refund, refundPoints);
        lines.replaceAll((id, line) -> line.award(line.awarded()));
        returned.forEach((id, part) -> lines.computeIfPresent(id, (k, line) -> line.without(part)));
        addUp();
    }

    /**
     * Takes over that it ended without hand-over: nothing is earned, what was spent comes back.
     *
     * @param spent points that paid for it and did not come back yet
     */
    public void end(State ended, long orderVersion, long spent) {
        state = ended;
        version = orderVersion;
        refund = Math.max(refund, restored + spent);
        lines.replaceAll((id, line) -> line.award(0));
        addUp();
    }

    /** Points of lines that are still to be granted, by line. */
    public Map<String, Long> toGrant() {
        var due = new TreeMap<String, Long>();
        lines.forEach((id, line) -> due.put(id, line.due()));
        due.values().removeIf(points -> points <= 0);
        return due;
    }

    /** Points to be taken back, of all lines that were granted too many. */
    public long toReverse() {
        return lines.values().stream().mapToLong(line -> Math.max(0, -line.due())).sum();
    }

    /** Spent points that are still to come back. */
    public long toRestore() {
        return refund - restored;
    }

    void granted(UUID entryId) {
        lines.replaceAll((id, line) -> line.due() > 0 ? line.converged() : line);
        accrualId = entryId;
        addUp();
    }

    void reversed() {
        lines.replaceAll((id, line) -> line.due() < 0 ? line.converged() : line);
        addUp();
    }

    void restored(long points) {
        restored = Math.addExact(restored, points);
    }

    private void addUp() {
        target = lines.values().stream().mapToLong(LinePoints::target).sum();
        granted = lines.values().stream().mapToLong(LinePoints::granted).sum();
        reversed = lines.values().stream().mapToLong(LinePoints::reversed).sum();
    }

    /** Whether nothing is to be paid for it any more. */
    public boolean isClosed() {
        return switch (state) {
            case OPEN -> false;
            case HANDED_OVER, RETURNED, CANCELLED, REJECTED -> true;
        };
    }

    /** Where entries about it come from. */
    Source source() {
        return Source.order(orderId, version);
    }

    /** Points it should have earned by the newest version seen. */
    public long target() {
        return target;
    }

    public UUID orderId() {
        return orderId;
    }

    /** The rules that made the award, may be null. */
    UUID ruleVersionId() {
        return ruleVersionId;
    }

    /** Why the award is what it is, JSON, may be null. */
    String explanation() {
        return explanation;
    }

    /** The entry that granted last, null when none did. */
    UUID accrualId() {
        return accrualId;
    }
}
