package io.servicecard.loyalty;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.earning.application.Awards;
import io.servicecard.loyalty.earning.domain.Award;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Campaigns give on top of the rules what their budget holds and not a point more. */
@QuarkusTest
class CampaignTest {
    @Inject Awards awards;

    private final UUID branch = Ids.next();

    @Test
    void multipliersAddUpWithTheRulesBeforeTheOneRounding() {
        var unused = CampaignRequests.publish(CampaignRequests.multiplier(branch, 3, 2));
        assertEquals(28, award(Ids.next(), Ids.next(), 190_000).points());
        assertEquals(19, award(Ids.next(), Ids.next(), 129_900).points());
    }

    @Test
    void fiftyOrdersAtTheSameTimeSpendTheBudgetAndNotAPointMore() throws Exception {
        var campaign = CampaignRequests.publish(CampaignRequests.bonus(branch, 7, 100, 1_000));
        List<Callable<Long>> orders = new ArrayList<>();
        for (int order = 0; order < 50; order++) {
            orders.add(() -> award(Ids.next(), Ids.next(), 10_000).points() - 1);
        }
        long given = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var points : pool.invokeAll(orders)) {
                assertTrue(points.get() <= 7);
                given += points.get();
            }
        }
        assertEquals(100, given);
        assertEquals(100, CampaignRequests.spent(campaign));
        var late = award(Ids.next(), Ids.next(), 10_000);
        assertEquals(1, late.points());
        assertTrue(late.explanation().contains("BUDGET_EXHAUSTED"), late.explanation());
    }

    @Test
    void aCustomerGetsNoMoreThanTheLimitAndAnOrderReckonedAgainNothingTwice() {
        var campaign = CampaignRequests.publish(CampaignRequests.bonus(branch, 7, 1_000, 10));
        var customer = Ids.next();
        var order = Ids.next();
        assertEquals(8, award(order, customer, 10_000).points());
        assertEquals(8, award(order, customer, 10_000).points());
        var limited = award(Ids.next(), customer, 10_000);
        assertEquals(4, limited.points());
        assertTrue(limited.explanation().contains("MEMBER_LIMIT_REACHED"), limited.explanation());
        assertEquals(10, CampaignRequests.spent(campaign));
    }

    @Test
    void theDatabaseRefusesMoreThanTheBudgetAndAnotherPublishedText() throws SQLException {
        var campaign = CampaignRequests.publish(CampaignRequests.bonus(branch, 7, 100, 10));
        var of = " WHERE campaign_id = '" + campaign + "'";
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused("UPDATE campaign_budget SET spent = budget + 1" + of));
        assertEquals(
                RuntimeRole.DENIED,
                RuntimeRole.refused("UPDATE campaign_budget SET budget = 999" + of));
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused(
                        "UPDATE campaign SET terms = '{}' WHERE id = '" + campaign + "'"));
    }

    @Test
    void aDraftIsChangedPublishedAndStoppedAndGivesInBetweenOnly() {
        var id = CampaignRequests.draft(CampaignRequests.bonus(branch, 7, 100, 100));
        assertEquals(1, award(Ids.next(), Ids.next(), 10_000).points());
        change(id, null, 428);
        change(id, "\"7\"", 412);
        change(id, "\"1\"", 200);
        command(id, "stop", 409);
        command(id, "publish", 200);
        assertEquals(10, award(Ids.next(), Ids.next(), 10_000).points());
        change(id, "\"3\"", 409);
        command(id, "publish", 409);
        command(id, "stop", 200);
        assertEquals(1, award(Ids.next(), Ids.next(), 10_000).points());
    }

    @Test
    void aBacktestTellsCostWinnersAndLosersAndGivesNothing() {
        var id = CampaignRequests.draft(CampaignRequests.bonus(branch, 10, 25, 15));
        var from = Instant.now().minus(1, ChronoUnit.HOURS).toString();
        var faithful = Ids.next();
        for (var customer : List.of(faithful, faithful, Ids.next(), Ids.next())) {
            assertEquals(1, award(Ids.next(), customer, 10_000).points());
        }
        Api.as("manager")
                .body(Map.of("from", from, "to", Instant.now().plusSeconds(9).toString()))
                .post(CampaignRequests.CAMPAIGN + "/backtests", id)
                .then()
                .statusCode(200)
                .body("cost", equalTo(25))
                .body("winners", equalTo(2))
                .body("losers", equalTo(2));
        assertEquals(0, CampaignRequests.spent(id));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        var both = Map.of("bonus", 5, "multiplier", Map.of("times", 2, "per", 1));
        senseless("bonus", CampaignRequests.bonus(branch, 5, 5, 5), both);
        var none = CampaignRequests.multiplier(branch, 1, 1);
        senseless("multiplier", none, Map.of());
        senseless(
                "endsAt",
                CampaignRequests.bonus(branch, 5, 5, 5),
                Map.of("endsAt", "2026-01-01T00:00:00Z"));
        var taken = CampaignRequests.fresh(CampaignRequests.bonus(branch, 5, 5, 5));
        Api.as("manager").body(taken).post("/v1/loyalty/campaigns").then().statusCode(201);
        Api.as("manager")
                .body(taken)
                .post("/v1/loyalty/campaigns")
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-key-taken"));
    }

    private static void senseless(
            String field, Map<String, Object> terms, Map<String, Object> change) {
        var changed = new HashMap<>(terms);
        changed.putAll(change);
        Api.as("manager")
                .body(CampaignRequests.fresh(changed))
                .post("/v1/loyalty/campaigns")
                .then()
                .statusCode(422)
                .body("code", equalTo("campaign-senseless"))
                .body("errors[0].field", equalTo(field));
    }

    private void change(String id, String version, int status) {
        var request = Api.as("manager").body(CampaignRequests.bonus(branch, 9, 100, 100));
        (version == null ? request : request.header("If-Match", version))
                .put(CampaignRequests.CAMPAIGN, id)
                .then()
                .statusCode(status);
    }

    private static void command(String id, String command, int status) {
        Api.as("manager")
                .post(CampaignRequests.CAMPAIGN + "/" + command, id)
                .then()
                .statusCode(status);
    }

    /** What an order of the branch gets, reckoned as its settlement does. */
    private Award award(UUID order, UUID customer, long minor) {
        var money = new Money(minor, "RUB");
        var line = new OrderFacts.Line("1", null, "SERVICE", 1, money);
        var facts =
                new OrderFacts(
                        order,
                        customer,
                        branch,
                        9,
                        OrderFacts.State.HANDED_OVER,
                        Instant.now(),
                        List.of(line),
                        money,
                        Money.zero("RUB"));
        return QuarkusTransaction.requiringNew().call(() -> awards.award(facts));
    }
}
