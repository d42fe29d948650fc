package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules are written, published for good, and reckoned with; simulations say what comes of it. */
@QuarkusTest
class EarningRulesTest {
    private final UUID branch = Ids.next();

    @Test
    void theProgrammesRateIsTheFirstRule() {
        simulate(450_000, "RUB")
                .body("points", equalTo(45))
                .body("lines", equalTo(List.of(45)))
                .body("considered.key", hasItem("base"));
        simulate(1_000, "PLN").body("points", equalTo(2));
        simulate(450_000, "CHF").body("points", equalTo(0));
    }

    @Test
    void aDraftCountsForNothingUntilItIsPublishedAndThenNeverChanges() {
        var key = EarningRequests.freshKey();
        var rule = EarningRequests.rule(branch, 7, 1, key);
        var draft = EarningRequests.draft(key, rule);
        simulate(10_000, "RUB")
                .body("points", equalTo(1))
                .body("considered.key", not(hasItem(key)));
        Api.as("manager")
                .header("If-Match", "\"2\"")
                .post(draft + "/publish")
                .then()
                .statusCode(412);
        Api.as("manager")
                .header("If-Match", "\"1\"")
                .post(draft + "/publish")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("PUBLISHED"))
                .body("terms.award.points", equalTo(7))
                .body("terms.conditions.branchIds", equalTo(List.of(branch.toString())))
                .body("terms.conditions.times", nullValue());
        simulate(10_000, "RUB").body("points", equalTo(8));
        Api.as("manager")
                .post(draft + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("earning-rule-published"));
    }

    @Test
    void aFurtherVersionTakesThePlaceOfTheOneBefore() {
        var key = EarningRequests.freshKey();
        EarningRequests.publish(key, EarningRequests.rule(branch, 7, 1, key));
        EarningRequests.publish(key, EarningRequests.rule(branch, 3, 1, key));
        simulate(10_000, "RUB").body("points", equalTo(4));
    }

    @Test
    void priorityDecidesInAGroupWhicheverWasPublishedLast() {
        var group = EarningRequests.freshKey();
        var strong = EarningRequests.freshKey();
        var weak = EarningRequests.freshKey();
        EarningRequests.publish(strong, EarningRequests.rule(branch, 7, 9, group));
        EarningRequests.publish(weak, EarningRequests.rule(branch, 100, 2, group));
        simulate(10_000, "RUB")
                .body("points", equalTo(8))
                .body("considered.find { it.key == '" + strong + "' }.verdict", equalTo("MATCHED"))
                .body("considered.find { it.key == '" + weak + "' }.verdict", equalTo("OUTRANKED"));
    }

    @Test
    void aLineOfAnExcludedKindEarnsNothingByTheRule() {
        var key = EarningRequests.freshKey();
        EarningRequests.publish(key, EarningRequests.rule(branch, 7, 1, key)); // not for fees
        var customer = Customer.withAccount();
        handOver(customer, "PART");
        await().until(() -> customer.balance("lifetimeEarned") == 1 + 7);
        handOver(customer, "FEE");
        await().until(() -> customer.balance("lifetimeEarned") > 1 + 7);
        assertEquals(1 + 7 + 1, customer.balance("lifetimeEarned"));
    }

    private void handOver(Customer customer, String kind) {
        WorkOrder.Sender sender =
                (type, subject, change) ->
                        Events.send(
                                type,
                                subject,
                                fact -> {
                                    change.accept(fact);
                                    fact.put("branchId", branch.toString());
                                    ((ObjectNode) fact.at("/settlement/lines/0")).put("kind", kind);
                                });
        var unused = new WorkOrder(Ids.next(), customer, sender).handOverNow(9, 10_000);
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedWithItsField() {
        senseless("award.rates", Map.of("award", Map.of("kind", "PER_AMOUNT")));
        senseless("award.points", Map.of("award", Map.of("kind", "FIXED")));
        senseless("award.kind", Map.of("trigger", "WELCOME"));
        senseless("validTo", Map.of("validTo", "2025-12-31T23:00:00Z"));
        senseless(
                "excludedKinds",
                Map.of("excludedKinds", List.of("SERVICE", "LABOUR", "PART", "FEE")));
        var times =
                Map.of("days", List.of("MONDAY"), "from", "09:00", "to", "18:00", "zone", "Mars");
        senseless("conditions.times.zone", Map.of("conditions", Map.of("times", times)));
        var draft =
                EarningRequests.draft(
                        EarningRequests.freshKey(),
                        changed(Map.of("validTo", "2026-01-02T00:00:00Z")));
        Api.as("manager")
                .post(draft + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("earning-rule-over"));
    }

    @Test
    void pointsThatNoAccountCanHoldAndUnlikeAmountsAreRefused() {
        var key = EarningRequests.freshKey();
        var rates =
                List.of(
                        Map.of(
                                "points",
                                1_000_000_000,
                                "per",
                                Map.of("amountMinor", 1, "currency", "RUB")));
        var rule = new HashMap<>(EarningRequests.rule(branch, 1, 1, key));
        rule.put("award", Map.of("kind", "PER_AMOUNT", "rates", rates));
        rule.remove("maxPoints");
        EarningRequests.publish(key, rule);
        refused(order(Long.MAX_VALUE, "RUB"), "too-many-points");
        var unlike = new HashMap<>(order(100, "RUB"));
        unlike.put("paidByPoints", Map.of("amountMinor", 1, "currency", "PLN"));
        refused(unlike, "order-senseless");
        unlike.put("paidByPoints", Map.of("amountMinor", 101, "currency", "RUB"));
        refused(unlike, "order-senseless");
    }

    @Test
    void theRuntimeRoleCannotChangeWhatARuleSays() throws SQLException {
        var change = "UPDATE earning_rule_version SET terms = '{}' WHERE rule_key = 'base'";
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused(change));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM earning_rule_version"));
    }

    private void senseless(String field, Map<String, Object> change) {
        Api.as("manager")
                .body(changed(change))
                .post("/v1/loyalty/earning-rules/{key}/versions", EarningRequests.freshKey())
                .then()
                .statusCode(422)
                .body("code", equalTo("earning-rule-senseless"))
                .body("errors[0].field", equalTo(field));
    }

    private Map<String, Object> changed(Map<String, Object> change) {
        var rule = new HashMap<>(EarningRequests.rule(branch, 5, 1, "visit"));
        rule.putAll(change);
        return rule;
    }

    private Map<String, Object> order(long minor, String currency) {
        return EarningRequests.order(customer(), branch, minor, currency);
    }

    private static UUID customer() {
        return Holder.CUSTOMER.id();
    }

    private ValidatableResponse simulate(long minor, String currency) {
        return Api.as("manager")
                .body(order(minor, currency))
                .post("/v1/loyalty/simulations")
                .then()
                .statusCode(200);
    }

    private static void refused(Object order, String code) {
        Api.as("manager")
                .body(order)
                .post("/v1/loyalty/simulations")
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    /** One customer for all tests, made when the service is up. */
    private static final class Holder {
        static final Customer CUSTOMER = Customer.withAccount();
    }
}
