package io.servicecard.e2e.bench.place;

import java.util.List;

/**
 * Fills order-service's tables: each new order is a copy of one that the service itself placed,
 * with all that belongs to it, under an id and number of its own. So the rows are as the service
 * writes them, whatever columns there are.
 */
public final class Filling {

    private static final String DATABASE = "order_service";

    private final Server server;

    /** Fills the database of that server. */
    public Filling(Server server) {
        this.server = server;
    }

    /** Copies orders until there are that many. */
    public void until(long orders) {
        long missing = orders - count();
        if (missing <= 0) {
            return;
        }
        server.run(
                DATABASE,
                // rows that are copies of good rows need no check of their references
                "SET session_replication_role = replica",
                """
                CREATE TEMPORARY TABLE copied AS
                SELECT uuidv7((n - %d) * interval '1 second') AS id, n, s.id AS source
                FROM generate_series(1, %d) AS n
                JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i, count(*) OVER () AS all_of_them
                      FROM (SELECT id FROM orders ORDER BY id DESC LIMIT 64) AS newest) AS s
                  ON s.i = n %% s.all_of_them
                """
                        .formatted(missing, missing),
                "CREATE INDEX ON copied (source)",
                "ANALYZE copied",
                """
                INSERT INTO orders SELECT row.* FROM copied JOIN orders ON orders.id = copied.source,
                LATERAL jsonb_populate_record(orders, jsonb_build_object(
                    'id', copied.id, 'number', 'F-' || copied.id, 'tracking_hash', md5(copied.id::text))) AS row
                ORDER BY copied.n
                """,
                parts(),
                // the server would do so by and by, and what it costs would count as that of
                // requests
                "DROP TABLE copied",
                "VACUUM ANALYZE",
                "CHECKPOINT");
    }

    /** How many orders there are. */
    public long count() {
        return Long.parseLong(server.value(DATABASE, "SELECT count(*) FROM orders"));
    }

    /** One statement that copies what belongs to the orders, of every table that refers to them. */
    private String parts() {
        var inserts =
                server
                        .query(
                                DATABASE,
                                """
                                SELECT c.conrelid::regclass, a.attname,
                                       EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.conrelid AND attname = 'id' AND atttypid = 'uuid'::regtype)
                                FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                                WHERE c.contype = 'f' AND c.confrelid = 'orders'::regclass AND cardinality(c.conkey) = 1
                                """)
                        .stream()
                        .map(Filling::part)
                        .toList();
        return String.join(";\n", inserts);
    }

    private static String part(List<String> reference) {
        var table = reference.get(0);
        var column = reference.get(1);
        var own = reference.get(2).equals("t") ? ", 'id', uuidv7()" : "";
        return """
        INSERT INTO %1$s SELECT row.* FROM copied JOIN %1$s ON %1$s.%2$s = copied.source,
        LATERAL jsonb_populate_record(%1$s, jsonb_build_object('%2$s', copied.id%3$s)) AS row
        ORDER BY copied.n
        """
                .formatted(table, column, own);
    }
}
