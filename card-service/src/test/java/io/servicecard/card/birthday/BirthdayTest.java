package io.servicecard.card.birthday;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.card.Journey;
import io.servicecard.card.birthday.application.BirthdayWork;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.PlainText;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a birthday has come is told once a year, without the date, also after an outage. */
@QuarkusTest
class BirthdayTest {
    /** Where {@link Journey#customer} lives. */
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));

    @Inject BirthdayWork work;
    @Inject PersonalData personalData;

    private UUID customer;

    @BeforeEach
    void register() {
        customer = Journey.customer();
    }

    @Test
    void aBirthdayIsToldOnceAYearByWhicheverReplicaAndWhateverDateIsSaidLater() throws Exception {
        say(today.withYear(1980)).statusCode(200).body("version", equalTo(2));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> round = Executors.callable(() -> work.round(() -> true));
            for (var done : replicas.invokeAll(Collections.nCopies(4, round))) {
                done.get();
            }
        }
        say(today.minusDays(1).withYear(1981)).statusCode(200);
        work.round(() -> true);
        say(today.withYear(1980)).statusCode(200).body("version", equalTo(5));
        work.round(() -> true);
        await().until(() -> told().size() == 1);
        var payload = told().getFirst().payload();
        assertEquals(today.getYear(), payload.get("year").asInt());
        assertFalse(payload.toString().contains("1980"), payload::toString);
        assertEquals("23505", Sql.refused(customer, today.getYear()));
    }

    @Test
    void whatAnOutageOfDaysMissedIsToldAndWhatWasBeforeTheDateWasKnownIsNot() throws SQLException {
        var other = Journey.customer();
        var day = today.minusDays(9);
        say(day.withYear(1979)).statusCode(200);
        Api.as("reception")
                .header("If-Match", "*")
                .body(Map.of("birthday", day.withYear(1979).toString()))
                .put("/v1/customers/{id}/birthday", other)
                .then()
                .statusCode(200);
        Sql.run(
                "UPDATE birthday SET known_since = known_since - 20 WHERE customer_id = ?",
                customer);
        work.round(() -> true);
        await().until(() -> told().size() == 1);
        assertEquals(day.getYear(), told().getFirst().payload().get("year").asInt());
        assertEquals(List.of(), told(other));
    }

    @Test
    void whoSaysAnotherDateInTheVeryMomentIsNotToldOf() throws Exception {
        say(today.withYear(1980)).statusCode(200);
        try (var connection = Engines.superuser();
                var other = connection.prepareStatement(Sql.ANOTHER_DATE);
                var replica = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            other.setObject(1, customer);
            other.execute();
            var round = replica.submit(() -> work.round(() -> true));
            await().until(() -> Sql.count(Sql.WAITING, customer) > 0);
            connection.commit();
            round.get();
        }
        assertEquals(
                0, Sql.count("SELECT count(*) FROM birthday_told WHERE customer_id = ?", customer));
    }

    @Test
    void theDateIsKeptSealedAndGoesWithThePerson() throws SQLException {
        read().body("birthday", nullValue());
        say(LocalDate.of(1904, 2, 29)).statusCode(200);
        read().body("birthday", equalTo("1904-02-29"));
        assertEquals(List.of(), PlainText.tablesWith("1904-02-29", "--02-29"));
        personalData.destroy(customer);
        Api.as("reception").get("/v1/customers/{id}/birthday", customer).then().statusCode(410);
        say(LocalDate.of(1990, 1, 1)).statusCode(410);
        assertEquals(0, Sql.count("SELECT count(*) FROM birthday WHERE customer_id = ?", customer));
    }

    @Test
    void whatIsNoBirthdayIsRefused() {
        for (var date : List.of(today.plusDays(2), LocalDate.of(1899, 12, 31))) {
            say(date).statusCode(400).body("errors[0].code", equalTo("not-a-birthday"));
        }
        Api.as("reception")
                .body(Map.of("birthday", "1990-01-01"))
                .put("/v1/customers/{id}/birthday", customer)
                .then()
                .statusCode(428);
    }

    private ValidatableResponse say(LocalDate date) {
        return Api.as("reception")
                .header("If-Match", "*")
                .body(Map.of("birthday", date.toString()))
                .put("/v1/customers/{id}/birthday", customer)
                .then();
    }

    private ValidatableResponse read() {
        return Api.as("reception")
                .get("/v1/customers/{id}/birthday", customer)
                .then()
                .statusCode(200);
    }

    private List<Events.Published> told() {
        return told(customer);
    }

    private static List<Events.Published> told(UUID customer) {
        return Events.published("card", customer).stream()
                .filter(event -> event.type().name().equals("CustomerBirthday"))
                .toList();
    }

    /** The database itself. */
    private static final class Sql {
        /** As somebody does who says another date: with the customer locked. */
        static final String ANOTHER_DATE =
                "WITH locked AS (SELECT id FROM customer WHERE id = ? FOR UPDATE) UPDATE birthday"
                        + " SET day_hash = sha256('another') FROM locked WHERE customer_id = id";

        static final String WAITING =
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND CAST(? AS uuid) IS NOT NULL";

        static void run(String sql, UUID customer) throws SQLException {
            try (var connection = Engines.superuser();
                    var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, customer);
                assertEquals(1, statement.executeUpdate());
            }
        }

        static int count(String sql, UUID customer) throws SQLException {
            try (var connection = Engines.superuser();
                    var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, customer);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        }

        /** The SQLSTATE with which a second note of a year is refused. */
        static String refused(UUID customer, int year) throws SQLException {
            try (var connection = Engines.superuser();
                    var insert =
                            connection.prepareStatement(
                                    "INSERT INTO birthday_told VALUES (?, ?, now())")) {
                insert.setObject(1, customer);
                insert.setInt(2, year);
                insert.executeUpdate();
                return "none";
            } catch (SQLException e) {
                return e.getSQLState();
            }
        }
    }
}
