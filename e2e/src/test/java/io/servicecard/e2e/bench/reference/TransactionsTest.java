package io.servicecard.e2e.bench.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one request sent, apart from what the service did at the same time. */
class TransactionsTest {

    @Test
    void sessionsThatInterleaveAreSortedAndOneMayBeLeftOut() {
        var statements =
                statements(
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
                        "2 COMMIT");
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

    @Test
    void aTransactionIsOverWhenItsSessionEndsIt() {
        assertTrue(Transactions.areOver(List.of()));
        assertTrue(Transactions.areOver(statements("1 BEGIN", "2 SELECT alone", "1 COMMIT")));
        assertTrue(Transactions.areOver(statements("1 COMMIT", "2 BEGIN", "2 ROLLBACK")));
        assertFalse(Transactions.areOver(statements("1 BEGIN", "2 COMMIT")));
    }

    private static List<Statement> statements(String... lines) {
        return Stream.of(lines)
                .map(line -> new Statement(line.charAt(0), line.substring(2), List.of()))
                .toList();
    }
}
