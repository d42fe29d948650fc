package io.servicecard.e2e.bench.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one request sent, apart from what the service did at the same time. */
class TransactionsTest {

    @Test
    void sessionsThatInterleaveAreSortedAndOneMayBeLeftOut() {
        var statements =
                Stream.of(
                                "1 BEGIN",
                                "1 INSERT INTO orders",
                                "2 BEGIN",
                                "3 SELECT alone",
                                "2 INSERT INTO inbox",
                                "4 BEGIN READ ONLY",
                                "1 COMMIT",
                                "2 INSERT INTO interaction",
                                "4 SELECT later",
                                "1 SELECT after",
                                "4 COMMIT",
                                "2 COMMIT")
                        .map(line -> new Statement(line.charAt(0), line.substring(2), List.of()))
                        .toList();
        var wanted =
                Transactions.without(statement -> statement.sql().contains("inbox"), statements);
        assertEquals(
                List.of(
                        "BEGIN",
                        "INSERT INTO orders",
                        "COMMIT",
                        "SELECT alone",
                        "BEGIN READ ONLY",
                        "SELECT later",
                        "COMMIT",
                        "SELECT after"),
                wanted.stream().map(Statement::sql).toList());
    }
}
