package io.servicecard.loyalty.adjustment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.adjustment.domain.RequestedAdjustment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The adjustments that were asked for. */
@ApplicationScoped
public class Adjustments implements PanacheRepositoryBase<RequestedAdjustment, UUID> {
    /**
     * The account of an adjustment, without loading the adjustment: it is to be read after the
     * account's lock.
     *
     * @throws LoyaltyRefused.AdjustmentNotFound when there is none
     */
    UUID accountOf(UUID id) {
        return find("select a.accountId from RequestedAdjustment a where a.id = ?1", id)
                .project(UUID.class)
                .singleResultOptional()
                .orElseThrow(LoyaltyRefused.AdjustmentNotFound::new);
    }

    /** An adjustment, locked. */
    RequestedAdjustment lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(LoyaltyRefused.AdjustmentNotFound::new);
    }

    /**
     * An adjustment.
     *
     * @throws LoyaltyRefused.AdjustmentNotFound when there is none
     */
    public RequestedAdjustment of(UUID id) {
        return findByIdOptional(id).orElseThrow(LoyaltyRefused.AdjustmentNotFound::new);
    }

    /**
     * Points given and taken without a second person since a moment, of a locked account and those
     * that went up in it.
     */
    long postedAlone(UUID accountId, Instant since) {
        return find(
                        "select coalesce(sum(abs(a.points)), 0) from RequestedAdjustment a"
                                + " where a.accountId in (select o.id from Account o where o.id = ?1"
                                + " or o.mergedInto = ?1) and a.requestedAt > ?2"
                                + " and a.needsApproval = false",
                        accountId,
                        since)
                .project(Long.class)
                .singleResult();
    }

    /** Those that wait for a second person, with smaller ids, newest first. */
    public List<RequestedAdjustment> pending(UUID before, int rows) {
        return find("state = PENDING and id < ?1 order by id desc", before).page(0, rows).list();
    }
}
