package io.servicecard.order.deadline.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One measured time of one order. It keeps facts, and the standard it was made under whatever
 * becomes of policy and calendar later; when it is due is derived. Its row must be locked before a
 * change.
 */
@Entity
@DynamicUpdate
@Table(name = "deadline_clock")
public class Clock {
    @Id private UUID id;
    @Embedded private OrderRef orderRef;

    @Enumerated(EnumType.STRING)
    private DeadlineMetric metric;

    private UUID policyVersionId;
    private UUID calendarVersionId;
    private Instant promisedBy;
    private boolean ended;
    private Instant nextCheckAt;
    private long version;

    @ElementCollection
    @CollectionTable(name = "deadline_fact", joinColumns = @JoinColumn(name = "clock_id"))
    @OrderColumn(name = "position")
    private List<Fact> facts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "deadline_firing", joinColumns = @JoinColumn(name = "clock_id"))
    private Set<Firing> firings = new HashSet<>();

    /** For the persistence provider. */
    protected Clock() {}

    /** A clock that does not count yet, under these versions of policy and calendar. */
    public Clock(
            UUID id,
            OrderRef order,
            DeadlineMetric metric,
            UUID policyVersionId,
            UUID calendarVersionId) {
        this.id = id;
        this.orderRef = order;
        this.metric = metric;
        this.policyVersionId = policyVersionId;
        this.calendarVersionId = calendarVersionId;
    }

    /**
     * Takes down what the news are to this clock.
     *
     * @return an event if others must know
     */
    public Optional<ClockEvent> follow(OrderNews news, Standard standard) {
        var fact = ended ? Optional.<Fact>empty() : Meaning.of(news, standard.terms());
        if (metric == DeadlineMetric.READY && news instanceof OrderNews.Accepted accepted) {
            promisedBy = accepted.promisedBy();
        }
        return fact.flatMap(happened -> takeDown(happened, standard));
    }

    private Optional<ClockEvent> takeDown(Fact fact, Standard standard) {
        var before = course(standard);
        boolean waiting = fact.kind() == Fact.Kind.PAUSED || fact.kind() == Fact.Kind.RESUMED;
        if (waiting && !before.isStarted()) {
            return Optional.empty();
        }
        ended = fact.kind() == Fact.Kind.MET || fact.kind() == Fact.Kind.STOPPED;
        facts.add(fact);
        var after = course(standard);
        nextCheckAt = nextCheck(after);
        return fact.kind() == Fact.Kind.MET && !after.isMissed()
                ? Optional.of(new ClockEvent.Met(next(before, fact.at())))
                : Optional.empty();
    }

    /**
     * Looks whether something is to be told: once for each percentage, and only in open hours. Of
     * several percentages passed since the last look only the highest is told.
     *
     * @return an event if others must know
     */
    public Optional<ClockEvent> check(Instant now, Standard standard) {
        var course = course(standard);
        var passed =
                untold(course).stream().filter(percent -> course.isPast(percent, now)).toList();
        if (passed.isEmpty()) {
            nextCheckAt = nextCheck(course);
            return Optional.empty();
        }
        if (!standard.calendar().isOpen(now)) {
            nextCheckAt = standard.calendar().opening(now);
            return Optional.empty();
        }
        int highest = passed.getLast();
        passed.forEach(percent -> firings.add(new Firing(percent, now, percent == highest)));
        nextCheckAt = nextCheck(course);
        var head = next(course, now);
        return Optional.of(
                highest < Terms.BREACH
                        ? new ClockEvent.AtRisk(head, highest)
                        : new ClockEvent.Breached(head, highest));
    }

    /** How it stands now. */
    public Reading read(Instant now, Standard standard) {
        return course(standard).read(now);
    }

    /** The percentages at which it may still tell something, from the lowest. */
    private List<Integer> untold(Course course) {
        int highest = firings.stream().mapToInt(Firing::percent).max().orElse(0);
        return course.standard().terms().percentages().stream()
                .filter(percent -> percent > highest)
                .filter(percent -> !ended || (percent == Terms.BREACH && course.isMissed()))
                .toList();
    }

    /** When the next of them is passed, as things stand; null for never. */
    private Instant nextCheck(Course course) {
        return untold(course).stream().findFirst().flatMap(course::beyond).orElse(null);
    }

    private Course course(Standard standard) {
        return new Course(List.copyOf(facts), standard);
    }

    private ClockEvent.Head next(Course course, Instant now) {
        return new ClockEvent.Head(
                id,
                ++version,
                orderRef,
                metric,
                course.standard().terms().target(),
                course.dueAt().orElse(null),
                now);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** What it measures. */
    public DeadlineMetric metric() {
        return metric;
    }

    /** Id of the policy version it was made under. */
    public UUID policyVersionId() {
        return policyVersionId;
    }

    /** Id of the calendar version it is measured by. */
    public UUID calendarVersionId() {
        return calendarVersionId;
    }

    /** What somebody promised the customer, whatever the clock says; no pause moves it. */
    public Optional<Instant> promisedBy() {
        return Optional.ofNullable(promisedBy);
    }

    /** When it is to be looked at; empty when nothing can come of it as things stand. */
    public Optional<Instant> nextCheckAt() {
        return Optional.ofNullable(nextCheckAt);
    }

    /** What happened to it, oldest first. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** What it was seen past, the lowest first. */
    public List<Firing> firings() {
        return firings.stream().sorted(Comparator.comparing(Firing::percent)).toList();
    }
}
