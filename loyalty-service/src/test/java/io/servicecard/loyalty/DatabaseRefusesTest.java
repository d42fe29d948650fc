package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whatever the service would do: as the runtime role. */
@QuarkusTest
class DatabaseRefusesTest {
    private static final String DENIED = "42501";
    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private UUID account;

    @BeforeEach
    void anAccountWithPoints() throws SQLException {
        account = Customer.with(100).accountId();
    }

    @Test
    void anEntryThatDoesNotBalance() throws SQLException {
        assertEquals(
                CHECK,
                refused(
                        entry(UUID.randomUUID(), 1),
                        posting(1, "AVAILABLE", 5),
                        posting(2, "ISSUED", -4)));
    }

    @Test
    void anEntryWithoutPostings() throws SQLException {
        assertEquals(CHECK, refused(entry(UUID.randomUUID(), 1)));
    }

    @Test
    void aPostingAddedToAnEntryThatBalances() throws SQLException {
        assertEquals(
                CHECK,
                refused(
                        "INSERT INTO posting SELECT id, 9, account_id, 'AVAILABLE', 7 FROM journal_entry WHERE account_id = '"
                                + account
                                + "'"));
    }

    @Test
    void theSameSourceTwice() throws SQLException {
        assertEquals(
                UNIQUE,
                refused(
                        "INSERT INTO journal_entry (id, account_id, type, source_system, source_ref, source_version, actor, effective_at)"
                                + " SELECT gen_random_uuid(), account_id, type, source_system, source_ref, source_version, actor, effective_at"
                                + " FROM journal_entry WHERE account_id = '"
                                + account
                                + "'"));
    }

    @Test
    void pointsOfOneAccountPostedForTheHoldOrLotOfAnother() throws SQLException {
        var other = Customer.with(100);
        other.hold(60);
        for (var column : List.of("lot_id", "hold_id", "account_id")) {
            assertEquals(FOREIGN_KEY, refused(movement(column, other.accountId())), column);
        }
        assertEquals(
                FOREIGN_KEY,
                refused(
                        "INSERT INTO posting SELECT e.id, 9, '%s', 'AVAILABLE', 7 FROM journal_entry e WHERE account_id = '%s'"
                                .formatted(other.accountId(), account)));
    }

    @Test
    void changesAndDeletionsInTheLedger() throws SQLException {
        for (var table :
                new String[] {"posting", "journal_entry", "lot_movement", "ledger_account"}) {
            assertEquals(DENIED, refused("DELETE FROM " + table), table);
            assertEquals(DENIED, refused("TRUNCATE " + table + " CASCADE"), table);
        }
        assertEquals(DENIED, refused("UPDATE posting SET points = points * 2"));
        assertEquals(DENIED, refused("UPDATE journal_entry SET reason = 'none'"));
        assertEquals(DENIED, refused("UPDATE lot_movement SET points = 1"));
        assertEquals(DENIED, refused("DELETE FROM account"));
        assertEquals(DENIED, refused("DELETE FROM hold"));
        assertEquals(DENIED, refused("DELETE FROM lot"));
        assertEquals(DENIED, refused("ALTER TABLE posting DISABLE TRIGGER ALL"));
    }

    @Test
    void aBalanceBelowZero() throws SQLException {
        for (var column :
                new String[] {"available", "pending", "held", "debt", "lifetime_earned"}) {
            assertEquals(
                    CHECK,
                    refused("UPDATE account SET " + column + " = -1 WHERE id = '" + account + "'"),
                    column);
        }
    }

    @Test
    void aLotThatDoesNotAddUpOrHoldsMoreThanRemains() throws SQLException {
        var lot = " WHERE account_id = '" + account + "'";
        assertEquals(CHECK, refused("UPDATE lot SET remaining = remaining + 1" + lot));
        assertEquals(CHECK, refused("UPDATE lot SET held = remaining + 1" + lot));
    }

    @Test
    void aPointThatIsWorthNothing() throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () -> statement.execute("UPDATE program_rate SET point_value = 0"));
            assertEquals(CHECK, refusal.getSQLState());
        }
    }

    private String entry(UUID ref, int version) {
        return """
        INSERT INTO journal_entry (id, account_id, type, source_system, source_ref, source_version, actor, effective_at)
        VALUES ('%s', '%s', 'ACCRUAL', 'test', '%s', %d, 'test', now())
        """
                .formatted(account, account, ref, version);
    }

    /** A movement by an entry of the account, with one column as the other account has it. */
    private String movement(String foreign, UUID other) {
        return """
        INSERT INTO lot_movement (id, lot_id, entry_id, hold_id, kind, points, account_id)
        SELECT uuidv7(), %s, entry_id, %s, 'EXPIRE', 1, %s FROM
            (SELECT id AS entry_id, account_id FROM journal_entry WHERE account_id = '%s' LIMIT 1) own,
            (SELECT id AS own_lot FROM lot WHERE account_id = '%s' LIMIT 1) own_lot,
            (SELECT l.id AS lot_id, h.id AS hold_id, h.account_id AS other FROM lot l
                JOIN hold h ON h.account_id = l.account_id WHERE l.account_id = '%s') other
        """
                .formatted(
                        foreign.equals("lot_id") ? "lot_id" : "own_lot",
                        foreign.equals("hold_id") ? "hold_id" : "NULL",
                        foreign.equals("account_id") ? "other" : "account_id",
                        account,
                        account,
                        other);
    }

    private String posting(int line, String kind, long points) {
        return "INSERT INTO posting VALUES ('%s', %d, '%s', '%s', %d)"
                .formatted(account, line, account, kind, points);
    }

    /** The SQLSTATE with which the runtime role's transaction is refused; it must be. */
    private static String refused(String... statements) throws SQLException {
        try (var connection = runtimeRole();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () -> {
                                for (var sql : statements) {
                                    assertTrue(statement.executeUpdate(sql) >= 0);
                                }
                                connection.commit();
                            });
            return refusal.getSQLState();
        }
    }

    private static Connection runtimeRole() throws SQLException {
        var login = new Properties();
        login.setProperty("user", "loyalty_app");
        login.setProperty("password", "app");
        return DriverManager.getConnection(Engines.url(), login);
    }
}
