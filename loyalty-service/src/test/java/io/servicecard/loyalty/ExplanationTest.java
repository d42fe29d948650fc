package io.servicecard.loyalty;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every grant says which rules stood behind it. */
@QuarkusTest
class ExplanationTest {
    private static final String EXPLANATION = "/v1/loyalty/entries/{entry}/explanation";

    @Test
    void anAccrualIsExplainedToItsCustomerOnly() {
        var customer = Customer.with(45);
        var entry = newest(customer);
        Api.as(customer.user())
                .get(EXPLANATION, entry)
                .then()
                .statusCode(200)
                .body("reckoning.points", equalTo(45))
                .body("reckoning.considered.find { it.key == 'base' }.verdict", equalTo("MATCHED"))
                .body("reckoning.considered.find { it.key == 'base' }.points", equalTo("45"));
        Api.as(Customer.withAccount().user()).get(EXPLANATION, entry).then().statusCode(404);
    }

    @Test
    void aHoldHasNoRulesBehindIt() {
        var customer = Customer.with(45);
        var unused = customer.hold(5);
        Api.as("manager").get(EXPLANATION, newest(customer)).then().statusCode(404);
        Api.as("manager").get(EXPLANATION, Ids.next()).then().statusCode(404);
    }

    @Test
    void aWelcomeIsGivenOnceToWhoComesWhileTheRuleIsInForce() {
        var rule = new HashMap<>(EarningRequests.rule(Ids.next(), 25, 1, "welcome"));
        rule.put("trigger", "WELCOME");
        rule.put("award", Map.of("kind", "FIXED", "points", 25));
        List.of("conditions", "excludedKinds").forEach(rule::remove);
        EarningRequests.publish("welcome", rule);
        try {
            var customer = Customer.withAccount();
            customer.activateCard();
            customer.earn(5);
            Api.as(customer.user())
                    .get("/v1/loyalty/accounts/{id}", customer.id())
                    .then()
                    .body("balance.available", equalTo(30));
            var bonus =
                    Api.as("manager")
                            .get("/v1/loyalty/accounts/{id}/entries", customer.id())
                            .path("items.find { it.type == 'BONUS' }.id")
                            .toString();
            Api.as(customer.user())
                    .get(EXPLANATION, bonus)
                    .then()
                    .statusCode(200)
                    .body("orderId", nullValue())
                    .body("reckoning.points", equalTo(25))
                    .body(
                            "reckoning.considered.find { it.key == 'welcome' }.points",
                            equalTo("25"));
        } finally {
            rule.put("conditions", Map.of("tiers", List.of("no-such-tier")));
            EarningRequests.publish("welcome", rule);
        }
    }

    private static String newest(Customer customer) {
        return Api.as("manager")
                .get("/v1/loyalty/accounts/{id}/entries", customer.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
