package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Change;
import io.servicecard.loyalty.account.domain.Draw;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.account.domain.LotMovement;
import io.servicecard.loyalty.account.domain.Posting;
import io.servicecard.platform.database.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Records what a request did that placed or ended a hold, with one statement: all others who want
 * the account wait meanwhile. Facts that come together share their statements by the {@link
 * Journal} instead.
 */
@ApplicationScoped
class RecordHold {
    private static final String PLACED =
            """
            WITH reservation AS (
                INSERT INTO hold (id, account_id, order_id, placed_by, points, amount_minor, currency, expires_at, placed_at,
                    state, captured, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            )""";

    private static final String ENDED =
            """
            WITH reservation AS (
                UPDATE hold SET resolved_at = ?, state = ?, captured = ?, version = ? WHERE id = ?
            )""";

    private static final String REST =
            """
            , balances AS (
                UPDATE account SET available = ?, pending = ?, held = ?, debt = ?, lifetime_earned = ?, version = ? WHERE id = ?
            ), parts AS (
                UPDATE lot SET status = p.status, remaining = p.remaining, held = p.held, spent = p.spent, expired = p.expired
                FROM unnest(CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS bigint[]), CAST(? AS bigint[]),
                    CAST(? AS bigint[]), CAST(? AS bigint[])) AS p (id, status, remaining, held, spent, expired)
                WHERE lot.id = p.id
            ), movements AS (
                INSERT INTO lot_movement (entry_id, account_id, hold_id, id, lot_id, kind, points)
                SELECT ?, ?, ?, id, lot_id, kind, points
                FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS bigint[]))
                    AS m (id, lot_id, kind, points)
            ), lines AS (
                INSERT INTO posting (entry_id, account_id, line, kind, points)
                SELECT ?, ?, number - 1, kind, points
                FROM unnest(CAST(? AS text[]), CAST(? AS bigint[])) WITH ORDINALITY AS p (kind, points, number)
            )
            INSERT INTO journal_entry (id, account_id, order_id, type, source_system, source_ref, source_version, actor,
                effective_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PLACE = PLACED + REST;
    private static final String END = ENDED + REST;

    private final DataSource database;
    private final EntityManager entities;
    private final Journal journal;

    RecordHold(DataSource database, EntityManager entities, Journal journal) {
        this.database = database;
        this.entities = entities;
        this.journal = journal;
    }

    /**
     * Records that a hold was placed.
     *
     * @param account locked; from now on it is known by its row alone, as the lots are
     * @param hold new
     * @param parts what it took from which lots
     */
    void placed(Account account, Hold hold, Draw parts, Change change) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PLACE)) {
            var values =
                    new Values(insert)
                            .add(hold.id(), hold.accountId(), hold.orderId(), hold.placedBy())
                            .add(hold.points(), hold.amount().amountMinor())
                            .add(hold.amount().currency(), at(hold.expiresAt()))
                            .add(at(change.entry().effectiveAt()), hold.state().name())
                            .add(hold.captured(), hold.version());
            write(values, account, hold, parts, change.entry());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a hold could not be placed", e);
        }
        written(account, parts, change);
    }

    /** Records that a hold of the account ended, under the rules of {@link #placed}. */
    void ended(Account account, Holds.Taken taken, Change change) {
        var hold = taken.hold();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(END)) {
            var values =
                    new Values(update)
                            .add(at(change.entry().effectiveAt()), hold.state().name())
                            .add(hold.captured(), hold.version(), hold.id());
            write(values, account, hold, taken.parts(), change.entry());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a hold could not be ended", e);
        }
        entities.detach(hold);
        written(account, taken.parts(), change);
    }

    private static void write(
            Values values, Account account, Hold hold, Draw parts, JournalEntry entry)
            throws SQLException {
        var balances = account.balances();
        var lots = parts.parts().stream().map(Draw.Part::lot).toList();
        var source = entry.source();
        values.add(balances.available(), balances.pending(), balances.held(), balances.debt())
                .add(balances.lifetimeEarned(), account.version(), account.id())
                .array("uuid", lots, Lot::id)
                .array("text", lots, lot -> lot.status().name())
                .array("bigint", lots, Lot::remaining)
                .array("bigint", lots, lot -> lot.remaining() - lot.free())
                .array("bigint", lots, Lot::spent)
                .array("bigint", lots, Lot::expired)
                .add(entry.id(), entry.accountId(), hold.id())
                .array("uuid", entry.movements(), LotMovement::id)
                .array("uuid", entry.movements(), LotMovement::lotId)
                .array("text", entry.movements(), movement -> movement.kind().name())
                .array("bigint", entry.movements(), LotMovement::points)
                .add(entry.id(), entry.accountId())
                .array("text", entry.postings(), posting -> posting.kind().name())
                .array("bigint", entry.postings(), Posting::points)
                .add(entry.id(), entry.accountId(), entry.orderId(), entry.type().name())
                .add(source.system(), source.ref(), source.version(), source.actor())
                .add(at(entry.effectiveAt()));
    }

    /** What is written already is not to be written again at the commit. */
    private void written(Account account, Draw parts, Change change) {
        entities.detach(account);
        parts.parts().forEach(part -> entities.detach(part.lot()));
        change.event().ifPresent(journal::tell);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
