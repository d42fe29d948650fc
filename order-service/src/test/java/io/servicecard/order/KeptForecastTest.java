package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.order.promise.application.PromiseWatch;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the last look forecast answers reads, as long as it is right. */
@QuarkusTest
class KeptForecastTest {
    /** What no forecast would say. */
    private static final String MARK = "2099-01-01T00:00:00Z";

    @Inject PromiseWatch watch;

    private UUID branch;
    private String template;
    private UUID service;
    private Job job;

    @BeforeEach
    void acceptAnOrder() {
        branch = Shop.branch("RUB");
        service = Shop.service(100_000, "RUB");
        template = Sheets.repair();
        Desk.assign(branch, Desk.always()).then().statusCode(200);
        job = accepted();
    }

    @Test
    void aReadIsAnsweredFromTheRecordUntilSomethingHappensToTheOrder() throws SQLException {
        watch.look(Instant.now(), () -> true);
        var own = promise(job).getString("forecast.p50");
        assertTrue(mark());
        assertEquals(MARK, promise(job).getString("forecast.p50"));
        assertFalse(at(job).isAfter(Instant.now()));
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // nobody looks at the branch meanwhile
            statement.execute("SELECT FROM promise_look FOR UPDATE");
            var other = accepted();
            assertEquals(MARK, promise(job).getString("forecast.p50"), "it happened to another");
            assertNotEquals(MARK, promise(other).getString("forecast.p50"));
            job.command("reception", "prioritise", Map.of("priority", "HIGH"))
                    .then()
                    .statusCode(200);
            assertNotEquals(MARK, promise(job).getString("forecast.p50"));
            connection.rollback();
        }
        watch.look(Instant.now(), () -> true);
        assertTrue(Instant.parse(own).isBefore(Instant.parse(MARK)));
        assertNotEquals(MARK, promise(job).getString("forecast.p50"));
    }

    @Test
    void anOldRecordAndNewsOfTheBranchDoNotCount() throws SQLException {
        watch.look(Instant.now(), () -> true);
        assertTrue(mark());
        Crew.technician(branch).says(Map.of("presence", "AWAY")).then().statusCode(200);
        assertNotEquals(MARK, promise(job).getString("forecast.p50"));
        watch.look(Instant.now(), () -> true);
        assertTrue(mark());
        assertEquals(MARK, promise(job).getString("forecast.p50"));
        age();
        assertNotEquals(MARK, promise(job).getString("forecast.p50"));
    }

    @Test
    void thatNothingIsForecastIsOnRecordToo() throws SQLException {
        job.work("diagnosis");
        job.command(Shop.TECHNICIAN, "await-customer", Map.of("waitingFor", "INFO"))
                .then()
                .statusCode(200);
        watch.look(Instant.now(), () -> true);
        assertNull(promise(job).get("forecast"));
        assertEquals(at(job), at(job), "the record's time");
        job.command("reception", "resume", Map.of()).then().statusCode(200);
        assertTrue(promise(job).getString("forecast.p50") != null);
    }

    @Test
    void whatComesFirstIsExpectedBeforeWhatWasPlacedFirst() {
        var later = accepted();
        assertTrue(p50(job).isBefore(p50(later)));
        later.command("manager", "prioritise", Map.of("priority", "URGENT")).then().statusCode(200);
        assertTrue(p50(later).isBefore(p50(accepted())));
        watch.look(Instant.now(), () -> true);
        assertTrue(p50(later).isBefore(p50(job)));
    }

    private Job accepted() {
        var placed = Job.placed(branch, service, template);
        placed.command(
                        "reception",
                        "accept",
                        Map.of("condition", "scratched", "signedBy", "A. Signer"))
                .then()
                .statusCode(200);
        return placed;
    }

    /** Puts something else on record of the order; false when there is no record. */
    private boolean mark() throws SQLException {
        return Shop.number(
                        "UPDATE branch_forecast SET forecasts = jsonb_set(forecasts,"
                                + " ARRAY['%s', '0', 'p50'], '\"%s\"') WHERE branch_id = ? RETURNING 1"
                                        .formatted(job.id, MARK),
                        branch)
                == 1;
    }

    private void age() throws SQLException {
        var aged =
                "UPDATE branch_forecast SET made_at = made_at - interval '6 minutes'"
                        + " WHERE branch_id = ? RETURNING 1";
        assertEquals(1, Shop.number(aged, branch));
    }

    private static Instant at(Job one) {
        return Instant.parse(promise(one).getString("forecastAt"));
    }

    private static Instant p50(Job one) {
        return Instant.parse(promise(one).getString("forecast.p50"));
    }

    private static JsonPath promise(Job one) {
        return Api.as("support")
                .get("/v1/orders/" + one.id + "/promise")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
