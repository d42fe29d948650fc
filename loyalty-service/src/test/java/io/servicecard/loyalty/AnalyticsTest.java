package io.servicecard.loyalty;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.loyalty.account.domain.MovementKind;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures about all points against what each movement of points says, added up one by one. */
@QuarkusTest
class AnalyticsTest {
    /** A month of earning that no other test's points are of. */
    private static final String MONTH = "2018-05";

    @Test
    void theFiguresOfAMonthAreWhatItsMovementsAddUpTo() throws SQLException {
        var giver = earned(1000);
        spend(giver, 200, 150);
        var receiver = Customer.withAccount();
        Api.as("manager")
                .body(
                        Map.of(
                                "fromCustomerId", giver.id(),
                                "toCustomerId", receiver.id(),
                                "points", 300))
                .post("/v1/loyalty/transfers")
                .then()
                .statusCode(201);
        spend(receiver, 100, 100);
        correct(giver, -40);
        var late = earned(70);
        late.wait("25 months");
        ofTheMonth(late);
        assertEquals(36, giver.hold(20).length());

        var cohort = "cohorts.find { it.month == '" + MONTH + "' }.";
        var figures = figures();
        assertEquals(1070, figures.getLong(cohort + "granted"));
        assertEquals(40, figures.getLong(cohort + "takenBack"));
        assertEquals(250, figures.getLong(cohort + "redeemed"));
        assertEquals(70, figures.getLong(cohort + "expired"));
        assertEquals(710, figures.getLong(cohort + "liability.points"));
        assertEquals(71_000, figures.getLong(cohort + "liability.money.amountMinor"));
        assertEquals(0.2427, figures.getDouble(cohort + "redemptionRate"));
        assertEquals(0.0680, figures.getDouble(cohort + "breakage"));

        var naive = movements();
        assertEquals(naive.granted, figures.getLong(cohort + "granted"));
        assertEquals(naive.of(MovementKind.CLAW), figures.getLong(cohort + "takenBack"));
        assertEquals(
                naive.of(MovementKind.SPEND) - naive.of(MovementKind.RESTORE),
                figures.getLong(cohort + "redeemed"));
        assertEquals(
                naive.granted
                        - naive.of(MovementKind.CLAW)
                        - naive.of(MovementKind.SPEND)
                        - naive.over,
                figures.getLong(cohort + "liability.points"));
    }

    @Test
    void whatIsOwedAndWhatIsLostSoonGrowsByWhatACustomerGets() throws SQLException {
        var before = figures();
        var customer = Customer.with(90);
        customer.wait("23 months 10 days");
        assertEquals(36, customer.hold(30).length());
        Customer.with(50).wait("25 months");
        var after = figures();
        assertEquals(90, more(before, after, "liability.points"));
        assertEquals(9_000, more(before, after, "liability.money.amountMinor"));
        assertEquals(60, more(before, after, "expiringWithin30Days.points"));
        assertEquals(6_000, more(before, after, "expiringWithin30Days.money.amountMinor"));
        assertEquals(0, more(before, after, "owedByCustomers"));
    }

    @Test
    void aMonthOfWhichAllWasTakenBackHasNoRates() throws SQLException {
        var customer = Customer.with(60);
        correct(customer, -60);
        change(
                "UPDATE lot SET earned_at = '2017-02-28 23:59:59Z' WHERE account_id = '"
                        + customer.accountId()
                        + "'");
        Api.as("manager")
                .queryParam("months", 120)
                .get("/v1/loyalty/analytics")
                .then()
                .statusCode(200)
                .body("cohorts.find { it.month == '2017-02' }.redemptionRate", nullValue())
                .body("cohorts.find { it.month == '2017-02' }.breakage", nullValue());
    }

    private static long more(JsonPath before, JsonPath after, String figure) {
        return after.getLong(figure) - before.getLong(figure);
    }

    private static JsonPath figures() {
        return Api.as("manager")
                .queryParam("months", 120)
                .get("/v1/loyalty/analytics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A customer whose points are of the month. */
    private static Customer earned(long points) throws SQLException {
        var customer = Customer.with(points);
        ofTheMonth(customer);
        return customer;
    }

    private static void ofTheMonth(Customer customer) throws SQLException {
        change(
                "UPDATE lot SET earned_at = '2018-05-31 23:59:59Z' WHERE account_id = '"
                        + customer.accountId()
                        + "'");
    }

    private static void spend(Customer customer, long held, long spent) {
        Api.as("manager")
                .body(Map.of("points", spent))
                .post("/v1/loyalty/holds/{id}/capture", customer.hold(held))
                .then()
                .statusCode(200);
    }

    private static void correct(Customer customer, long points) {
        Api.as("support")
                .body(
                        Map.of(
                                "customerId",
                                customer.id(),
                                "points",
                                points,
                                "reasonCode",
                                "CORRECTION"))
                .post("/v1/loyalty/adjustments")
                .then()
                .statusCode(201);
    }

    private static void change(String sql) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** What the movements of the month's points say. */
    private static final class Movements {
        private final Map<MovementKind, Long> points = new EnumMap<>(MovementKind.class);
        private long granted;
        private long over;

        long of(MovementKind kind) {
            return points.getOrDefault(kind, 0L);
        }
    }

    private static Movements movements() throws SQLException {
        var all = new Movements();
        try (var connection = Engines.superuser();
                var select = connection.createStatement();
                var row =
                        select.executeQuery(
                                "SELECT m.kind, m.points, e.type IN ('TRANSFER', 'MERGE'), l.expires_at < now()"
                                        + " FROM lot_movement m JOIN lot l ON l.id = m.lot_id JOIN journal_entry e ON e.id = m.entry_id"
                                        + " WHERE l.earned_at >= '2018-05-01' AND l.earned_at < '2018-06-01'")) {
            while (row.next()) {
                var kind = MovementKind.valueOf(row.getString(1));
                all.points.merge(kind, row.getLong(2), Long::sum);
                all.granted +=
                        kind == MovementKind.GRANT && !row.getBoolean(3) ? row.getLong(2) : 0;
                all.over += kind == MovementKind.GRANT && row.getBoolean(4) ? row.getLong(2) : 0;
            }
        }
        return all;
    }
}
