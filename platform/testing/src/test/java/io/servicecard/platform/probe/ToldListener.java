package io.servicecard.platform.probe;

import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;

/**
 * Notes what it is told, one row an event, and one thing if it says so; refuses what says it is
 * poison.
 */
@ApplicationScoped
public class ToldListener implements EventListener {
    /** What it listens to. */
    public static final EventType TOLD = EventType.v1("order", "ThingTold");

    /** What it listens to, and another does too. */
    public static final EventType ALSO_GROUPED = EventType.v1("order", "ThingToldAndGrouped");

    private final EntityManager entities;
    private final AtomicInteger mostRemembered = new AtomicInteger();

    ToldListener(EntityManager entities) {
        this.entities = entities;
    }

    record Told(int n, boolean poison, boolean thing) {}

    @Override
    public Set<EventType> types() {
        return Set.of(TOLD, ALSO_GROUPED);
    }

    @Override
    public void on(CloudEvent event) {
        var told = event.as(Told.class);
        int remembered = entities.unwrap(Session.class).getStatistics().getEntityCount();
        mostRemembered.accumulateAndGet(remembered, Math::max);
        if (told.thing()) {
            entities.persist(new Thing(Ids.next(), "told"));
        }
        entities.createNativeQuery("INSERT INTO told (subject, n) VALUES (?1, ?2)")
                .setParameter(1, event.subject())
                .setParameter(2, told.n())
                .executeUpdate();
        if (told.poison()) {
            throw new IllegalStateException("poison");
        }
    }

    /** How many entities were remembered at most when an event came. */
    public int mostRemembered() {
        return mostRemembered.get();
    }
}
