package io.servicecard.loyalty.account.application;

import static java.util.stream.Collectors.groupingBy;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Draw;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws points from lots as they expire; reads few more lots than it takes. */
@ApplicationScoped
public class SoonestLots {
    /** As many as mostly suffice. */
    static final int FIRST = 4;

    private static final int PAGE = 20;
    private static final String OF_EACH = Statements.read("/account/soonest.sql");

    /** Follows every id, so that what comes after it has a later moment. */
    private static final UUID LAST_OF_A_MOMENT = new UUID(-1, -1);

    private final EntityManager entities;
    private final Ahead ahead;

    SoonestLots(EntityManager entities, Ahead ahead) {
        this.entities = entities;
        this.ahead = ahead;
    }

    /** Draws points from lots of a locked account, soonest-expiring first. */
    public Draw draw(Account account, long points, Instant now) {
        var first =
                ahead.of(account)
                        .map(Ahead.Known::soonest)
                        .filter(lots -> !lots.isEmpty())
                        .orElseGet(() -> page(account, now, LAST_OF_A_MOMENT, FIRST));
        return draw(account, first, points);
    }

    /** Draws points from the first spendable lots of a locked account, and those that follow. */
    Draw draw(Account account, List<Lot> first, long points) {
        return Draw.of(
                points,
                Stream.iterate(
                                first,
                                page -> !page.isEmpty(),
                                page ->
                                        page(
                                                account,
                                                page.getLast().validity().expiresAt(),
                                                page.getLast().id(),
                                                PAGE))
                        .flatMap(List::stream)
                        .iterator());
    }

    /** The spendable lots that follow a moment and lot: by the limit the index gives the order. */
    private List<Lot> page(Account account, Instant moment, UUID lot, int most) {
        return entities.createQuery(
                        "from Lot l where l.accountId = ?1 and l.status = ACTIVE"
                                + " and (l.expiresAt, l.id) > (?2, ?3) order by l.expiresAt, l.id",
                        Lot.class)
                .setParameter(1, account.id())
                .setParameter(2, moment)
                .setParameter(3, lot)
                .setMaxResults(most)
                .getResultList();
    }

    /** The first spendable lots of each account, in the order in which they give. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    Map<UUID, List<Lot>> first(List<UUID> accountIds, Instant now) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        List<Lot> lots =
                entities.createNativeQuery(OF_EACH, Lot.class)
                        .setParameter("accounts", accountIds)
                        .setParameter("now", now)
                        .setParameter("most", FIRST)
                        .getResultList();
        return lots.stream().collect(groupingBy(Lot::accountId));
    }
}
