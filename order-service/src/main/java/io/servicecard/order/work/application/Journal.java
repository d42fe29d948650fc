package io.servicecard.order.work.application;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.deadline.application.Deadlines;
import io.servicecard.order.promise.application.KeepPromise;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.TimelineEntry;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.order.work.domain.WorkEvent;
import io.servicecard.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps every order's timeline, publishes what is written there, and lets deadlines and promises
 * follow it.
 */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<TimelineEntry, TimelineEntry.Key> {
    private final OrderEvents events;
    private final Deadlines deadlines;
    private final KeepPromise promises;
    private final MeasureStage measureStage;
    private final List<OrderFollower> followers;

    Journal(
            OrderEvents events,
            Deadlines deadlines,
            KeepPromise promises,
            MeasureStage measureStage,
            @All List<OrderFollower> followers) {
        this.events = events;
        this.deadlines = deadlines;
        this.promises = promises;
        this.measureStage = measureStage;
        this.followers = followers;
    }

    /** Writes the event down and publishes it: with the order, in one transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OrderEvent event) {
        record(event, null);
    }

    /**
     * The same, with what whoever did it said about it.
     *
     * @param note sealed; null for nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OrderEvent event, Sealed note) {
        persist(new TimelineEntry(event, note));
        events.publish(event);
        DeadlineNews.of(event).ifPresent(news -> deadlines.follow(news, event.head().version()));
        PromiseFacts.of(event).ifPresent(promises::follow);
        if (event instanceof WorkEvent.StageCompleted done) {
            measureStage.measure(done);
        }
        followers.forEach(follower -> follower.follow(event));
    }

    /** The entry of what happened to an order last of such things. */
    public Optional<TimelineEntry> last(UUID orderId, String event) {
        return find("orderId = ?1 and event = ?2 order by version desc", orderId, event)
                .range(0, 0)
                .firstResultOptional();
    }

    /** Whether one of these happened to an order at a time or later. */
    public boolean hasSince(UUID orderId, Set<String> events, Instant from) {
        return count("orderId = ?1 and event in ?2 and occurredAt >= ?3", orderId, events, from)
                > 0;
    }

    /**
     * What happened to an order after a version, oldest first, as far as it is for such readers.
     */
    List<TimelineEntry> after(UUID orderId, long version, Set<Visibility> shown, int limit) {
        return find(
                        "orderId = ?1 and version > ?2 and visibility in ?3 order by version",
                        orderId,
                        version,
                        shown)
                .range(0, limit - 1)
                .list();
    }

    /** What all may know that happened to an order last, oldest first. */
    List<TimelineEntry> lastPublic(UUID orderId, int most) {
        return find(
                        "orderId = ?1 and visibility = ?2 order by version desc",
                        orderId,
                        Visibility.PUBLIC)
                .range(0, most - 1)
                .list()
                .reversed();
    }
}
