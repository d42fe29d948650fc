package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is measured of a stage: touch and wait since it could begin, and nothing from before. */
@QuarkusTest
class StageMeasureTest {
    private static final long MINUTE = 60;

    private Job job;

    @BeforeEach
    void takeAnItemIn() {
        job = Job.accepted();
    }

    @Test
    void eachStageIsMeasuredSinceItCouldBegin() throws SQLException {
        anHourLater("start-stage", "diagnosis");
        anHourLater("complete-stage", "diagnosis");
        assertEquals(60, minutes("touch_seconds", "diagnosis", 1));
        assertEquals(60, minutes("wait_seconds", "diagnosis", 1));

        anHourLater("hold");
        anHourLater("resume");
        anHourLater("start-stage", "repair");
        anHourLater("hold");
        anHourLater("resume");
        anHourLater("complete-stage", "repair");
        assertEquals(120, minutes("touch_seconds", "repair", 1));
        assertEquals(240, minutes("wait_seconds", "repair", 1));

        anHourLater("return-to-stage", "repair");
        anHourLater("start-stage", "repair");
        anHourLater("complete-stage", "repair");
        assertEquals(60, minutes("touch_seconds", "repair", 2));
        assertEquals(60, minutes("wait_seconds", "repair", 2), "since it was sent back");
    }

    private void anHourLater(String command) throws SQLException {
        var review = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        anHourLater(
                command,
                command.equals("hold")
                        ? Map.of("waitingFor", "PARTS", "reviewAt", review)
                        : Map.of());
    }

    private void anHourLater(String command, String stage) throws SQLException {
        anHourLater(
                command,
                command.startsWith("return")
                        ? Map.of("stage", stage, "reason", "Not tight")
                        : Map.of("stage", stage));
    }

    private void anHourLater(String command, Map<String, ?> body) throws SQLException {
        Shop.number(
                "WITH passed AS (UPDATE timeline_entry SET occurred_at = occurred_at - interval '1 hour'"
                        + " WHERE order_id = ? RETURNING 1) SELECT count(*) FROM passed",
                job.id);
        job.command("manager", command, body).then().statusCode(200);
    }

    /** In whole minutes: the test takes some seconds itself. */
    private long minutes(String column, String stage, int run) throws SQLException {
        return Math.round(
                (double)
                                Shop.number(
                                        "SELECT %s FROM stage_time WHERE order_id = ? AND stage = '%s' AND run = %d"
                                                .formatted(column, stage, run),
                                        job.id)
                        / MINUTE);
    }
}
