package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.tier.application.TierWork;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Customers rise by what their orders earn, and nothing that they spend makes them fall. */
@QuarkusTest
class TierTest {
    @Inject TierWork work;

    @Test
    void ordersRaiseAndSpendingDoesNotLower() {
        TierRequests.publish(TierRequests.ladder(40, 100));
        var customer = Customer.with(45);
        assertEquals("silver", customer.account().getString("tier.key"));
        assertEquals("gold", customer.account().getString("tier.next"));
        assertEquals(55, customer.account().getLong("tier.toNext"));
        Api.as("manager")
                .body(Map.of("points", 45))
                .post("/v1/loyalty/holds/{id}/capture", customer.hold(45))
                .then()
                .statusCode(200);
        assertEquals(0, customer.balance("available"));
        customer.earn(60);
        assertEquals("gold", customer.account().getString("tier.key"));
        await().until(() -> told(customer).equals(List.of("silver", "gold")));
    }

    @Test
    void whatIsReturnedCountsNoMore() {
        var ladder = new HashMap<>(TierRequests.ladder(40, 100));
        ladder.put("graceDays", 0);
        TierRequests.publish(ladder);
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        order.handOver(9, 450_000, 0, List.of());
        await().until(() -> "silver".equals(customer.account().getString("tier.key")));
        order.handOver(12, 200_000, 0, List.of());
        await().until(() -> customer.account().getString("tier.key") == null);
        await().until(() -> told(customer).equals(List.of("silver", "none")));
    }

    @Test
    void theWorkFindsWhomAnotherLadderConcerns() {
        TierRequests.publish(TierRequests.ladder(900_000_000_000L, 900_000_000_001L));
        var customer = Customer.with(45);
        assertEquals(null, customer.account().getString("tier.key"));
        TierRequests.publish(TierRequests.ladder(20, 40));
        Replicas.atOnce(() -> work.round(() -> true));
        work.round(() -> true);
        Api.as(customer.user())
                .get("/v1/loyalty/accounts/{id}", customer.id())
                .then()
                .statusCode(200)
                .body("tier.key", equalTo("gold"))
                .body("tier.toNext", equalTo(0));
        work.round(() -> true);
        await().until(() -> told(customer).equals(List.of("gold")));
    }

    private static List<String> told(Customer customer) {
        return Events.published("loyalty", customer.id()).stream()
                .filter(event -> event.type().name().equals("TierChanged"))
                .map(event -> event.payload().path("toTier").asText(null))
                .map(tier -> Objects.requireNonNullElse(tier, "none"))
                .toList();
    }
}
