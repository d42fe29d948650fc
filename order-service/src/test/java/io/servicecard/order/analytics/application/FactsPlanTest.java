package io.servicecard.order.analytics.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every question of analytics is answered off an index of its branch and time. */
@QuarkusTest
class FactsPlanTest {
    private static final Pattern WHOLE =
            Pattern.compile("Seq Scan on (order_promise|promise_made|stage_time|deadline_\\w+)");

    /** Facts of forty branches in two years, where nothing refers to anything else. */
    private static final List<String> FACTS =
            List.of(
                    "SET LOCAL session_replication_role = replica",
                    "CREATE TEMP TABLE f ON COMMIT DROP AS SELECT gen_random_uuid() AS id, n,"
                            + " ('0197f3d4-62a8-7f15-b0c3-' || lpad((n % 40)::text, 12, '0'))::uuid AS branch,"
                            + " timestamptz '2025-01-01' + n * interval '50 minutes' AS at"
                            + " FROM generate_series(1, 20000) n",
                    "INSERT INTO order_promise (order_id, id, order_number, customer_id, card_id, branch_id,"
                            + " accepted_at, ready_by, by_hand, at_risk, ready_at, ended, version)"
                            + " SELECT id, id, 'R', id, id, branch, at, at, false, false, at, true, 0 FROM f",
                    "INSERT INTO promise_made (order_id, position, cause, ready_by, by_hand, p50, p90, method,"
                            + " sample_size, made_at) SELECT id, 0, 'INTAKE', at, false, at, at, 'line-1', 0, at FROM f",
                    "INSERT INTO stage_time (order_id, stage, run, branch_id, template_key, template_version,"
                            + " norm_minutes, available_at, started_at, completed_at, touch_seconds, wait_seconds)"
                            + " SELECT id, 's', 1, branch, 't', 1, 30, at, at, at, 60, 60 FROM f",
                    "INSERT INTO deadline_clock (id, order_id, order_number, customer_id, card_id, branch_id, metric,"
                            + " policy_version_id, calendar_version_id, ended, version)"
                            + " SELECT id, id, 'R', id, id, branch, 'READY', id, id, true, 0 FROM f",
                    "INSERT INTO deadline_fact (clock_id, position, kind, at) SELECT id, 0, 'MET', at FROM f",
                    "INSERT INTO deadline_firing (clock_id, percent, at, told) SELECT id, 100, at, true FROM f",
                    "ANALYZE order_promise, promise_made, stage_time, deadline_clock, deadline_fact,"
                            + " deadline_firing",
                    // what a page costs that is not the next one, on disks without heads
                    "SET LOCAL random_page_cost = 1.1");

    /** Each question with the index that answers it. */
    private static final Map<String, String> QUESTIONS =
            Map.of(
                    Facts.ACCEPTED, "order_promise_accepted",
                    Facts.READY, "order_promise_ready",
                    Facts.STAGES, "stage_time_of_branch",
                    Facts.MET, "deadline_fact_met",
                    Facts.BROKEN, "deadline_firing_broken",
                    Facts.ORDERS, "order_promise_ready");

    @Test
    void noQuestionReadsAWholeTableOfFacts() throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var fact : FACTS) {
                statement.execute(fact);
            }
            for (var question : QUESTIONS.entrySet()) {
                var plan = plan(statement, question.getKey());
                assertTrue(plan.contains(question.getValue()), plan);
                assertFalse(WHOLE.matcher(plan).find(), plan);
            }
            connection.rollback();
        }
    }

    private static String plan(Statement statement, String question) throws SQLException {
        var plan = new StringBuilder();
        try (var lines = statement.executeQuery("EXPLAIN " + filled(question))) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String filled(String question) {
        return question.replace(":branch", "'0197f3d4-62a8-7f15-b0c3-000000000007'")
                .replace(":from", "timestamptz '2025-06-01'")
                .replace(":to", "timestamptz '2025-06-08'")
                .replace(":afterAt", "timestamptz '2025-06-03'")
                .replace(":afterId", "'0197f3d4-62a8-7f15-b0c3-000000000007'::uuid")
                .replace(":most", "500");
    }
}
