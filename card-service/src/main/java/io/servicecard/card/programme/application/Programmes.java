package io.servicecard.card.programme.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.card.programme.domain.Programme;
import io.servicecard.card.programme.domain.ProgrammeRefused;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The programmes. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {
    private final InstantSource clock;

    Programmes(InstantSource clock) {
        this.clock = clock;
    }

    /** Defines a programme. */
    @Transactional
    public Programme define(String name, String industry, String numberPrefix, int validityMonths) {
        var programme =
                new Programme(
                        Ids.next(), name, industry, numberPrefix, validityMonths, clock.instant());
        persist(programme);
        return programme;
    }

    /**
     * One programme.
     *
     * @throws ProgrammeRefused.NotFound when there is none
     */
    @Transactional
    public Programme one(UUID id) {
        return findByIdOptional(id).orElseThrow(ProgrammeRefused.NotFound::new);
    }

    /** Programmes older than the id, newest first. */
    @Transactional
    public List<Programme> before(UUID id, int count) {
        return find("id < ?1 order by id desc", id).page(0, count).list();
    }
}
