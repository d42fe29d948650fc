package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.sql.Statements;
import io.servicecard.platform.testing.Engines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The audit's statement about soonest-expiring lots finds in random histories just what looking at
 * each lot at each taking finds. A failure names its seed; {@code -Daudit.seed=…} repeats it. What
 * is planted is rolled back.
 */
@QuarkusTest
class SoonestFirstTest {
    private static final String CHECK = Statements.read("/audit/soonest-first.sql");
    private static final int ACCOUNTS = 150;
    private static final int LOTS = 6;
    private static final int ENTRIES = 25;
    private static final int MINUTES = 40;
    private static final List<String> KINDS =
            List.of("HOLD", "HOLD", "HOLD", "RELEASE", "RELEASE", "SPEND", "TRANSFER", "CLAW");

    private record Batch(UUID id, UUID account, int from, int until) {}

    private record Move(Batch lot, int minute, UUID entry, String kind, int points) {
        boolean takes() {
            return kind.equals("HOLD") || kind.equals("TRANSFER");
        }

        int free() {
            return switch (kind) {
                case "GRANT", "RELEASE" -> points;
                case "SPEND" -> 0;
                default -> -points;
            };
        }

        /** Whether it was recorded at another's moment or before. */
        boolean isBy(Move other) {
            return minute < other.minute
                    || (minute == other.minute
                            && entry.toString().compareTo(other.entry.toString()) <= 0);
        }
    }

    @Test
    void findsWhatLookingAtEachLotAtEachTakingFinds() throws SQLException {
        long seed = Long.getLong("audit.seed", System.nanoTime());
        var random = new Random(seed);
        var moves = new ArrayList<Move>();
        for (int account = 0; account < ACCOUNTS; account++) {
            live(random, moves);
        }
        var stretches = new HashSet<String>();
        var takings = new HashSet<UUID>();
        lookAtEach(moves, stretches, takings);
        try (var connection = Engines.superuser()) {
            connection.setAutoCommit(false);
            plant(connection, moves);
            var found = found(connection, moves);
            assertEquals(stretches.size(), found.size(), "seed " + seed);
            assertTrue(takings.containsAll(found), "seed " + seed);
            assertTrue(stretches.size() > ACCOUNTS, "the histories are bad enough");
            connection.rollback();
        }
    }

    private static void live(Random random, List<Move> moves) {
        var account = UUID.randomUUID();
        var lots = new ArrayList<Batch>();
        for (int lot = 0; lot < LOTS; lot++) {
            int from = random.nextInt(MINUTES);
            var batch =
                    new Batch(UUID.randomUUID(), account, from, from + 1 + random.nextInt(MINUTES));
            lots.add(batch);
            int granted = Math.max(0, from - random.nextInt(9));
            moves.add(new Move(batch, granted, UUID.randomUUID(), "GRANT", 5));
        }
        for (int turn = 0; turn < ENTRIES; turn++) {
            var entry = UUID.randomUUID();
            int minute = random.nextInt(2 * MINUTES);
            for (int part = 0; part <= random.nextInt(3); part++) {
                var kind = KINDS.get(random.nextInt(KINDS.size()));
                var lot = lots.get(random.nextInt(LOTS));
                moves.add(new Move(lot, minute, entry, kind, 1 + random.nextInt(4)));
            }
        }
    }

    /** Stretches of time in which a lot with free points was passed over, and by what entries. */
    private static void lookAtEach(List<Move> moves, Set<String> stretches, Set<UUID> takings) {
        var latest = new HashMap<UUID, Integer>();
        moves.stream()
                .filter(Move::takes)
                .forEach(move -> latest.merge(move.entry(), move.lot().until(), Math::max));
        Map<UUID, Map<Batch, List<Move>>> accounts = new HashMap<>();
        for (var move : moves) {
            accounts.computeIfAbsent(move.lot().account(), _ -> new HashMap<>())
                    .computeIfAbsent(move.lot(), _ -> new ArrayList<>())
                    .add(move);
        }
        for (var taking : moves.stream().filter(Move::takes).toList()) {
            accounts.get(taking.lot().account())
                    .forEach(
                            (lot, history) -> {
                                var past = history.stream().filter(m -> m.isBy(taking)).toList();
                                int free = past.stream().mapToInt(Move::free).sum();
                                if (free > 0
                                        && lot.from() <= taking.minute()
                                        && taking.minute() < lot.until()
                                        && lot.until() < latest.get(taking.entry())) {
                                    var since = past.stream().reduce((a, b) -> a.isBy(b) ? b : a);
                                    stretches.add(lot.id() + " " + since.orElseThrow().entry());
                                    takings.add(taking.entry());
                                }
                            });
        }
    }

    private static void plant(Connection connection, List<Move> moves) throws SQLException {
        try (var replica = connection.createStatement();
                var lot =
                        connection.prepareStatement(
                                "INSERT INTO lot (id, account_id, entry_id, status, earned, remaining, held, spent, expired, clawed,"
                                        + " available_from, expires_at) VALUES (?, ?, ?, 'ACTIVE', 5, 5, 0, 0, 0, 0,"
                                        + " timestamptz 'epoch' + make_interval(mins => ?), timestamptz 'epoch' + make_interval(mins => ?))");
                var entry =
                        connection.prepareStatement(
                                "INSERT INTO journal_entry (id, account_id, type, source_system, source_ref, source_version, actor,"
                                        + " effective_at) VALUES (?, ?, 'HOLD', 'test', gen_random_uuid()::text, 1, 'test',"
                                        + " timestamptz 'epoch' + make_interval(mins => ?)) ON CONFLICT DO NOTHING");
                var move =
                        connection.prepareStatement(
                                "INSERT INTO lot_movement (id, lot_id, entry_id, account_id, hold_id, kind, points)"
                                        + " VALUES (gen_random_uuid(), ?, ?, ?, gen_random_uuid(), ?, ?)")) {
            replica.execute("SET LOCAL session_replication_role = replica");
            for (var one : moves) {
                entry.setObject(1, one.entry());
                entry.setObject(2, one.lot().account());
                entry.setInt(3, one.minute());
                entry.addBatch();
                move.setObject(1, one.lot().id());
                move.setObject(2, one.entry());
                move.setObject(3, one.lot().account());
                move.setString(4, one.kind());
                move.setInt(5, one.points());
                move.addBatch();
                if (one.kind().equals("GRANT")) {
                    lot.setObject(1, one.lot().id());
                    lot.setObject(2, one.lot().account());
                    lot.setObject(3, one.entry());
                    lot.setInt(4, one.lot().from());
                    lot.setInt(5, one.lot().until());
                    lot.addBatch();
                }
            }
            entry.executeBatch();
            lot.executeBatch();
            move.executeBatch();
        }
    }

    /** The entries that the statement names, of what was planted. */
    private static List<UUID> found(Connection connection, List<Move> moves) throws SQLException {
        var planted = new HashSet<UUID>();
        moves.forEach(move -> planted.add(move.entry()));
        var found = new ArrayList<UUID>();
        try (var select = connection.createStatement();
                var row = select.executeQuery(CHECK)) {
            while (row.next()) {
                var entry = row.getObject(1, UUID.class);
                if (planted.contains(entry)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }
}
