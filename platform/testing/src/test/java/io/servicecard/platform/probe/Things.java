package io.servicecard.platform.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.platform.event.Outbox;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The probe's use cases: each changes one thing and tells of it. */
@ApplicationScoped
public class Things implements PanacheRepositoryBase<Thing, UUID> {
    private final Outbox outbox;

    Things(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What the probe tells. */
    public record ThingChangedV1(UUID thingId, long version) {}

    /** Creates a thing. */
    @Transactional
    public UUID create(String name) {
        var thing = new Thing(Ids.next(), name);
        persist(thing);
        outbox.append("ThingChanged", thing.id(), new ThingChangedV1(thing.id(), 1));
        return thing.id();
    }

    /** Changes a thing after the check of its version. */
    @Transactional
    public long bump(UUID id, LongConsumer check) {
        var thing =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(NotFoundException::new);
        check.accept(thing.version());
        long version = thing.bump();
        outbox.append("ThingChanged", id, new ThingChangedV1(id, version));
        return version;
    }
}
