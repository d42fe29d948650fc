package io.servicecard.e2e.bench.place;

import java.time.Instant;

/**
 * Fills loyalty-service's ledger with lots that expire at one moment: each new account is a copy of
 * one that the service itself opened, and each lot, with its entry, of one that it granted. So the
 * rows are as the service writes them, whatever columns there are, and the audit finds nothing
 * wrong with them.
 */
public final class Lots {

    private static final String DATABASE = "loyalty_service";
    private static final int OF_AN_ACCOUNT = 50;

    private final Server server;

    /** Fills the database of that server. */
    public Lots(Server server) {
        this.server = server;
    }

    /**
     * Adds so many lots of a point each, fifty an account; nobody has to be warned of them any
     * more.
     *
     * @param expiresAt when all of them expire
     */
    public void add(long lots, Instant expiresAt) {
        server.run(
                DATABASE,
                // rows that are copies of good rows need no check of their references
                "SET session_replication_role = replica",
                """
                CREATE TEMPORARY TABLE source AS
                SELECT e.id AS entry_id, e.account_id, l.id AS lot_id, m.id AS movement_id
                FROM journal_entry e JOIN lot l ON l.entry_id = e.id JOIN lot_movement m ON m.entry_id = e.id AND m.lot_id = l.id
                WHERE e.type = 'ACCRUAL' AND m.kind = 'GRANT'
                  AND (SELECT count(*) FROM posting WHERE entry_id = e.id) = 2
                LIMIT 1
                """,
                """
                CREATE TEMPORARY TABLE added AS
                SELECT uuidv7() AS account_id FROM generate_series(1, %d)
                """
                        .formatted(lots / OF_AN_ACCOUNT),
                """
                CREATE TEMPORARY TABLE granted AS
                SELECT account_id, uuidv7() AS entry_id, uuidv7() AS lot_id FROM added, generate_series(1, %d)
                """
                        .formatted(OF_AN_ACCOUNT),
                """
                INSERT INTO account SELECT row.* FROM added, source JOIN account ON account.id = source.account_id,
                LATERAL jsonb_populate_record(account, jsonb_build_object('id', added.account_id, 'customer_id', uuidv7(),
                    'available', %1$d, 'pending', 0, 'held', 0, 'debt', 0, 'lifetime_earned', %1$d)) AS row
                """
                        .formatted(OF_AN_ACCOUNT),
                """
                INSERT INTO ledger_account SELECT row.* FROM added, source JOIN ledger_account ON ledger_account.account_id = source.account_id,
                LATERAL jsonb_populate_record(ledger_account, jsonb_build_object('account_id', added.account_id)) AS row
                """,
                """
                INSERT INTO journal_entry SELECT row.* FROM granted, source JOIN journal_entry ON journal_entry.id = source.entry_id,
                LATERAL jsonb_populate_record(journal_entry, jsonb_build_object('id', granted.entry_id,
                    'account_id', granted.account_id, 'source_ref', granted.entry_id, 'order_id', NULL)) AS row
                """,
                """
                INSERT INTO posting SELECT row.* FROM granted, source JOIN posting ON posting.entry_id = source.entry_id,
                LATERAL jsonb_populate_record(posting, jsonb_build_object('entry_id', granted.entry_id,
                    'account_id', granted.account_id, 'points', sign(posting.points))) AS row
                """,
                """
                INSERT INTO lot SELECT row.* FROM granted, source JOIN lot ON lot.id = source.lot_id,
                LATERAL jsonb_populate_record(lot, jsonb_build_object('id', granted.lot_id, 'account_id', granted.account_id,
                    'entry_id', granted.entry_id, 'order_id', NULL, 'status', 'ACTIVE', 'earned', 1, 'remaining', 1, 'held', 0,
                    'spent', 0, 'expired', 0, 'clawed', 0, 'given', 0, 'expires_at', '%s', 'warned_at', now())) AS row
                """
                        .formatted(expiresAt),
                """
                INSERT INTO lot_movement SELECT row.* FROM granted, source JOIN lot_movement ON lot_movement.id = source.movement_id,
                LATERAL jsonb_populate_record(lot_movement, jsonb_build_object('id', uuidv7(), 'lot_id', granted.lot_id,
                    'entry_id', granted.entry_id, 'points', 1)) AS row
                """,
                "DROP TABLE granted, added, source",
                "RESET session_replication_role",
                "ANALYZE");
    }

    /** Moves the moment of the added lots to now. */
    public void expireNow() {
        server.run(
                DATABASE,
                "UPDATE lot SET expires_at = now() WHERE status = 'ACTIVE' AND earned = 1 AND order_id IS NULL",
                // what moving them left behind is not what expiring them costs
                "VACUUM ANALYZE lot",
                "CHECKPOINT");
    }

    /** How many lots have expired and are not written off yet. */
    public long waiting() {
        return Long.parseLong(
                server.value(
                        DATABASE,
                        "SELECT count(*) FROM lot WHERE status = 'ACTIVE' AND remaining > held AND expires_at <= now()"));
    }
}
