package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A voucher gives its points as often as it may, whoever tries at the same time. */
@QuarkusTest
class VoucherTest {
    @Test
    void ofFiftyWhoUseItAtTheSameTimeOneGetsThePoints() throws Exception {
        var id = VoucherRequests.draft(VoucherRequests.terms(40, 1, 1));
        var code = VoucherRequests.publish(id);
        var one = Customer.withAccount();
        var other = Customer.withAccount();
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int turn = 0; turn < 50; turn++) {
            var customer = turn % 2 == 0 ? one : other;
            tries.add(() -> use(customer, code).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, Collections.frequency(answers, 200), answers::toString);
        assertEquals(49, Collections.frequency(answers, 409), answers::toString);
        assertEquals(40, one.balance("available") + other.balance("available"));
        assertEquals(1, used(id));
    }

    @Test
    void aCustomerUsesItNoOftenerThanAllowedAndOthersStillCan() throws SQLException {
        var id = VoucherRequests.draft(VoucherRequests.terms(7, 3, 2));
        var code = VoucherRequests.publish(id);
        var one = Customer.withAccount();
        var other = Customer.withAccount();
        String entry =
                use(one, code).statusCode(200).body("points", equalTo(7)).extract().path("entryId");
        Api.as(one.user())
                .get("/v1/loyalty/entries/{id}/explanation", entry)
                .then()
                .statusCode(200)
                .body("reckoning.points", equalTo(7))
                .body("reckoning.considered.verdict", equalTo(List.of("MATCHED")))
                .body("reckoning.considered.ruleVersionId", equalTo(List.of(id)));
        use(one, code).statusCode(200);
        use(one, code).statusCode(409).body("code", equalTo("voucher-used"));
        use(other, code).statusCode(200);
        use(other, code).statusCode(409).body("code", equalTo("voucher-used"));
        assertEquals(14, one.balance("available"));
        assertEquals(7, other.balance("available"));
        assertEquals(3, used(id));
        await().until(() -> Collections.frequency(one.eventNames(), "PointsEarned") == 2);
    }

    @Test
    void aCodeIsGoodWhilePublishedAndNeverShownOrKeptAgain() throws SQLException {
        var id = VoucherRequests.draft(VoucherRequests.terms(7, 9, 9));
        var customer = Customer.withAccount();
        use(customer, "no-such-code").statusCode(422).body("code", equalTo("voucher-invalid"));
        change(id, null, 428);
        change(id, "\"1\"", 200);
        var code = VoucherRequests.publish(id);
        assertTrue(code.length() >= 43, "256 bits");
        change(id, "\"3\"", 409);
        use(customer, code).statusCode(200).body("points", equalTo(8));
        Api.as("manager").post(VoucherRequests.VOUCHER + "/stop", id).then().statusCode(200);
        use(customer, code).statusCode(422).body("code", equalTo("voucher-invalid"));
        var shown = Api.as("manager").get(VoucherRequests.VOUCHER, id).asString();
        assertTrue(!shown.contains(code), shown);
        try (var connection = Engines.superuser();
                var select = connection.createStatement();
                var row =
                        select.executeQuery(
                                "SELECT v::text FROM voucher v WHERE id = '" + id + "'")) {
            assertTrue(row.next());
            assertTrue(!row.getString(1).contains(code));
        }
    }

    @Test
    void theDatabaseHoldsTheLimitsAndTheText() throws SQLException {
        var id = VoucherRequests.draft(VoucherRequests.terms(7, 1, 1));
        var code = VoucherRequests.publish(id);
        use(Customer.withAccount(), code).statusCode(200);
        var of = " WHERE voucher_id = '" + id + "'";
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused("UPDATE voucher_limit SET used = used + 1" + of));
        assertEquals(
                RuntimeRole.DENIED,
                RuntimeRole.refused("UPDATE voucher_limit SET most_uses = 9" + of));
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused("UPDATE voucher SET terms = '{}' WHERE id = '" + id + "'"));
        assertEquals(
                "23505",
                RuntimeRole.refused(
                        "INSERT INTO voucher_use SELECT voucher_id, customer_id, number, uuidv7(), used_at FROM voucher_use"
                                + of));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM voucher_use" + of));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        senseless("mostPerCustomer", Map.of("mostPerCustomer", 11));
        senseless("endsAt", Map.of("endsAt", "2026-01-01T00:00:00Z"));
        var taken = VoucherRequests.fresh(VoucherRequests.terms(5, 5, 5));
        Api.as("manager").body(taken).post("/v1/loyalty/vouchers").then().statusCode(201);
        Api.as("manager")
                .body(taken)
                .post("/v1/loyalty/vouchers")
                .then()
                .statusCode(409)
                .body("code", equalTo("voucher-key-taken"));
    }

    private static void senseless(String field, Map<String, Object> change) {
        var terms = new HashMap<>(VoucherRequests.terms(5, 10, 1));
        terms.putAll(change);
        Api.as("manager")
                .body(VoucherRequests.fresh(terms))
                .post("/v1/loyalty/vouchers")
                .then()
                .statusCode(422)
                .body("code", equalTo("voucher-senseless"))
                .body("errors[0].field", equalTo(field));
    }

    private static void change(String id, String version, int status) {
        var request = Api.as("manager").body(VoucherRequests.terms(8, 9, 9));
        (version == null ? request : request.header("If-Match", version))
                .put(VoucherRequests.VOUCHER, id)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse use(Customer customer, String code) {
        return Api.as("reception")
                .body(Map.of("customerId", customer.id(), "code", code))
                .post("/v1/loyalty/voucher-redemptions")
                .then();
    }

    private static long used(String id) {
        return Api.as("manager")
                .get(VoucherRequests.VOUCHER + "/uses", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("used");
    }
}
