package io.servicecard.e2e.bench.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the server's log of a unit of work. */
class PgbenchScriptTest {

    @Test
    void theLogShowsWhatOneRoleExecuted() {
        var statements = unit(1);
        assertEquals(5, statements.size());
        assertEquals("SELECT a\nFROM b WHERE id = $1", statements.get(1).sql());
        assertEquals(
                List.of("0190aaaa-0000-7000-8000-000000000001"), statements.get(1).parameters());
        assertEquals("it's 10:30", statements.get(2).parameters().get(1));
        assertEquals(null, statements.get(2).parameters().get(2));
    }

    @Test
    void valuesMadeAnewAreMadeAnew() {
        var lines = script().lines().toList();
        assertEquals(
                List.of(
                        "\\set n :n + 1",
                        "\\set u :base + :n * 64 + :client_id",
                        "\\startpipeline",
                        "BEGIN;",
                        "SELECT a FROM b WHERE id = E'0190aaaa-0000-7000-8000-000000000001';",
                        "\\endpipeline",
                        "\\startpipeline"),
                lines.subList(0, 7));
        var id = "(lpad(to_hex(:u::bigint), 12, '0') || '70008000000000000000')::uuid";
        assertEquals(
                "INSERT INTO b VALUES (%s, E'it''s 10\\07230', NULL, (E'' || lpad(to_hex(:u::bigint), 12, '0') || '01'));"
                        .formatted(id),
                lines.get(7));
        assertTrue(lines.get(8).contains("E'second'"));
        assertEquals(List.of("\\endpipeline", "COMMIT;"), lines.subList(9, 11));
    }

    @Test
    void noLiteralHoldsAVariable() {
        var body = script().replaceAll(":(n|u|base|client_id)\\b|::", "");
        assertFalse(body.contains(":"), body);
    }

    @Test
    void differentStatementsAreNoUnit() {
        assertTrue(new Unit(unit(1), unit(2)).isSound());
        assertFalse(new Unit(unit(1), unit(2).subList(0, 3)).isSound());
        assertFalse(new Unit(List.of(), List.of()).isSound());
    }

    private static String script() {
        return PgbenchScript.of(new Unit(unit(1), unit(2)));
    }

    private static List<Statement> unit(int number) {
        var log =
                """
                2026-01-01 10:00:00.001 UTC [71] order_app@order_service LOG:  execute <unnamed>: BEGIN
                2026-01-01 10:00:00.002 UTC [71] order_app@order_service LOG:  execute S_1: SELECT a
                \tFROM b WHERE id = $1
                2026-01-01 10:00:00.002 UTC [71] order_app@order_service DETAIL:  Parameters: $1 = '0190aaaa-0000-7000-8000-000000000001'
                2026-01-01 10:00:00.003 UTC [99] LOG:  checkpoint starting: time
                2026-01-01 10:00:00.003 UTC [72] card_app@card_service LOG:  execute S_1: SELECT elsewhere
                2026-01-01 10:00:00.004 UTC [71] order_app@order_service LOG:  execute S_2: INSERT INTO b VALUES ($1, $2, $3, $4)
                2026-01-01 10:00:00.004 UTC [71] order_app@order_service DETAIL:  Parameters: $1 = '0190bbbb-0000-7000-8000-00000000000%d', $2 = 'it''s 10:30', $3 = NULL, $4 = 'key-of-unit-%d'
                2026-01-01 10:00:00.005 UTC [71] order_app@order_service LOG:  execute S_2: INSERT INTO b VALUES ($1, $2, $3, $4)
                2026-01-01 10:00:00.005 UTC [71] order_app@order_service DETAIL:  Parameters: $1 = '0190bbbb-0000-7000-8000-00000000000%d', $2 = 'second', $3 = NULL, $4 = 'key-of-unit-%d'
                2026-01-01 10:00:00.006 UTC [71] order_app@order_service LOG:  execute S_3: COMMIT
                """
                        .formatted(number, number, number, number);
        return StatementLog.read(log, "order_app", "order_service");
    }
}
