package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Tokens;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarsTest {
    @Test
    void aPersonVouchesForACalendarBeforeItIsUsed() {
        var key = Desk.drafted();
        var branch = Shop.branch("PLN", "Europe/Warsaw");
        Desk.assign(branch, key)
                .then()
                .statusCode(422)
                .body("code", equalTo("calendar-not-confirmed"));
        var policy = Desk.policy(branch, "READY");
        policy.put("calendarKey", key);
        Desk.draftPolicy(Desk.key(), policy)
                .then()
                .statusCode(422)
                .body("code", equalTo("calendar-not-confirmed"));

        Desk.confirm(key, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("CONFIRMED"))
                .body("confirmedBy", equalTo(Tokens.subject("manager")))
                .body("confirmedAt", notNullValue());
        Desk.confirm(key, 1).then().statusCode(409).body("code", equalTo("calendar-confirmed"));
        Desk.confirm(key, 2).then().statusCode(404).body("code", equalTo("calendar-not-found"));

        Desk.assign(branch, key)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("calendarKey", equalTo(key));
        Desk.draftPolicy(Desk.key(), policy).then().statusCode(201);
    }

    @Test
    void holidaysAreTakenOverIntoAFurtherDraft() {
        var key = Desk.drafted();
        Desk.imported(key, 1, "pl-2026", true)
                .then()
                .statusCode(200)
                .body("added", hasSize(14))
                .body("replaced", hasSize(0))
                .body("draft", nullValue());
        Api.as("reception").get("/v1/calendars/" + key + "/versions/2").then().statusCode(404);

        Desk.imported(key, 1, "ru-2026", false)
                .then()
                .statusCode(200)
                .body("added", hasSize(21))
                .body("replaced.date", equalTo(List.of("2026-03-09")))
                .body("draft", equalTo(2));
        Api.as("reception")
                .get("/v1/calendars/" + key + "/versions/2")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("exceptions", hasSize(24))
                .body("exceptions.find { it.date == '2026-03-07' }.hours[0].to", equalTo("14:00"))
                .body("exceptions.find { it.date == '2026-03-09' }.source", equalTo("ru-2026"))
                .body("exceptions.find { it.date == '2026-04-30' }.minutes", equalTo(60));
        Desk.imported(key, 1, "xx-2026", false)
                .then()
                .statusCode(422)
                .body("code", equalTo("holidays-unknown"));
    }

    @Test
    void aCalendarInWhichNoDayWorksIsRefused() {
        refused("no-working-hours", List.of(), List.of());
    }

    @Test
    void whatContradictsItselfIsRefused() {
        var monday = Desk.hours("MONDAY", "09:00", "18:00");
        refused(
                "hours-overlap",
                List.of(monday, Desk.hours("MONDAY", "17:00", "20:00")),
                List.of());
        var closed = Map.of("date", "2026-05-01", "kind", "CLOSED");
        refused("calendar-day-twice", List.of(monday), List.of(closed, closed));
        for (var unclear :
                List.of(
                        Map.of("date", "2026-05-01", "kind", "CLOSED", "minutes", 60),
                        Map.of("date", "2026-05-01", "kind", "SHORT"),
                        Map.of("date", "2026-05-01", "kind", "OPEN"))) {
            refused("calendar-day-unclear", List.of(monday), List.of(unclear));
        }
    }

    @Test
    void whatWasWrittenDownStays() {
        Desk.drafted();
        for (var statement :
                List.of(
                        "UPDATE calendar_hours SET to_time = '20:00'",
                        "DELETE FROM calendar_exception",
                        "UPDATE calendar_version SET zone = 'UTC'")) {
            var refusal = assertThrows(SQLException.class, () -> asRuntimeRole(statement));
            assertEquals("42501", refusal.getSQLState(), statement);
        }
    }

    private static void refused(String code, List<?> hours, List<?> exceptions) {
        Desk.draft(
                        Desk.key(),
                        Map.of("zone", "Europe/Warsaw", "hours", hours, "exceptions", exceptions))
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private static void asRuntimeRole(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(Engines.url(), "order_app", "app");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
