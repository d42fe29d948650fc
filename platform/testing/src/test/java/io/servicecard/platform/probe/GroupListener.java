package io.servicecard.platform.probe;

import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Session;

/** Takes three events together, and notes what is asked of it. */
@ApplicationScoped
public class GroupListener implements EventListener {
    /** What it alone listens to. */
    public static final EventType GROUPED = EventType.v1("order", "ThingGrouped");

    private static final int TOGETHER = 3;

    private final EntityManager entities;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    GroupListener(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(GROUPED, ToldListener.ALSO_GROUPED);
    }

    @Override
    public int prepare(List<CloudEvent> next) {
        asked.add("prepare " + next.size());
        return TOGETHER;
    }

    @Override
    public void on(CloudEvent event) {
        asked.add("on " + entities.unwrap(Session.class).getStatistics().getEntityCount());
        entities.persist(new Thing(Ids.next(), "grouped"));
    }

    @Override
    public void done() {
        asked.add("done " + entities.unwrap(Session.class).getStatistics().getEntityCount());
    }

    /** What was asked of it so far, with how many events came next or entities were remembered. */
    public List<String> asked() {
        var so = new ArrayList<>(asked);
        asked.clear();
        return so;
    }
}
