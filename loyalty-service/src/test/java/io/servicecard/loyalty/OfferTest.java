package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What a campaign promises to one person counts for one order of that person, once, in time. */
@QuarkusTest
class OfferTest {
    private static final List<UUID> NO_HOLDS = List.of();

    @Inject SessionFactory sessions;

    @Test
    void anOfferCountsForOneOrderAfterItIsActivatedAndIsExplained() {
        var customer = Customer.withAccount();
        var other = Customer.withAccount();
        var offer = OfferRequests.grant(OfferRequests.campaign(50, 10), customer);
        new WorkOrder(customer).handOverNow(9, 100_000);
        await().until(() -> customer.balance("available") == 10);
        OfferRequests.activate(offer, other).statusCode(404);
        OfferRequests.activate(offer, customer).statusCode(200).body("state", equalTo("ACTIVATED"));
        OfferRequests.activate(offer, customer)
                .statusCode(409)
                .body("code", equalTo("offer-state"));
        var order = new WorkOrder(customer);
        order.handOverNow(9, 100_000);
        order.handOverNow(9, 100_000);
        await().until(() -> customer.balance("available") == 70);
        new WorkOrder(customer).handOverNow(9, 100_000);
        await().until(() -> customer.balance("available") == 80);
        Api.as(customer.user())
                .get(OfferRequests.OFFER, offer)
                .then()
                .body("state", equalTo("USED"))
                .body("points", equalTo(50))
                .body("orderId", equalTo(order.id().toString()));
        explained(customer, "MATCHED");
        order.comeBack(10, 9, new WorkOrder.Paid(100_000, 0, NO_HOLDS), 100_000, 0);
        await().until(() -> customer.balance("available") == 20);
    }

    @Test
    void aDiscountComesBackAsThePointsThatAreWorthIt() {
        var terms = OfferRequests.terms("discountPercent", 10, 1_000_000, 10);
        var customer = Customer.withAccount();
        var offer = OfferRequests.grant(CampaignRequests.publish(terms), customer);
        OfferRequests.activate(offer, customer).statusCode(200);
        new WorkOrder(customer).handOverNow(9, 455_500);
        await().until(() -> customer.balance("available") == 45 + 455);
    }

    @Test
    void noMoreIsPromisedAndGivenThanTheCampaignMay() throws Exception {
        var campaign = CampaignRequests.publish(OfferRequests.terms("bonus", 50, 30, 2));
        var customers =
                List.of(Customer.withAccount(), Customer.withAccount(), Customer.withAccount());
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int turn = 0; turn < 9; turn++) {
            var customer = customers.get(turn % 3);
            tries.add(() -> OfferRequests.tryGrant(campaign, customer).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertEquals(2, Collections.frequency(answers, 201), answers::toString);
        assertEquals(3, Collections.frequency(answers, 422), answers::toString);
        assertEquals(4, Collections.frequency(answers, 409), answers::toString);
        var of = " WHERE campaign_id = '" + campaign + "'";
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused("UPDATE campaign_budget SET offers = most_offers + 1" + of));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM offer" + of));
    }

    @Test
    void aBudgetThatIsShortGivesWhatIsLeft() {
        var campaign = CampaignRequests.publish(OfferRequests.terms("bonus", 50, 30, 2));
        var customer = Customer.withAccount();
        OfferRequests.activate(OfferRequests.grant(campaign, customer), customer).statusCode(200);
        new WorkOrder(customer).handOverNow(9, 100_000);
        await().until(() -> customer.balance("available") == 40);
        explained(customer, "BUDGET_EXHAUSTED");
    }

    @Test
    void anOfferThatIsOverIsNeitherActivatedNorUsed() throws SQLException {
        var customer = Customer.withAccount();
        var late = OfferRequests.grant(OfferRequests.campaign(50, 10), customer);
        var activated = OfferRequests.grant(OfferRequests.campaign(60, 10), customer);
        OfferRequests.activate(activated, customer).statusCode(200);
        for (var offer : List.of(late, activated)) {
            run(
                    "UPDATE offer SET granted_at = granted_at - interval '31 days', expires_at = expires_at"
                            + " - interval '31 days', activated_at = activated_at - interval '31 days'"
                            + " WHERE id = '"
                            + offer
                            + "'");
        }
        OfferRequests.activate(late, customer).statusCode(409).body("state", equalTo("EXPIRED"));
        new WorkOrder(customer).handOverNow(9, 100_000);
        await().until(() -> customer.balance("available") == 10);
        Api.as(customer.user())
                .get("/v1/loyalty/accounts/{id}/offers", customer.id())
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("EXPIRED", "EXPIRED")));
    }

    @Test
    void onlyCampaignsInForceThatPromiseAreGrantedAndOthersAreTold() {
        var customer = Customer.withAccount();
        var draft = CampaignRequests.draft(OfferRequests.terms("bonus", 5, 100, 10));
        OfferRequests.tryGrant(draft, customer)
                .statusCode(422)
                .body("code", equalTo("offer-campaign-unknown"));
        var open = CampaignRequests.publish(CampaignRequests.bonus(Ids.next(), 5, 100, 10));
        OfferRequests.tryGrant(open, customer).statusCode(422);
        OfferRequests.tryGrant(OfferRequests.campaign(5, 10), Customer.unknown())
                .statusCode(422)
                .body("code", equalTo("offer-customer-unknown"));
        var granted = UUID.fromString(OfferRequests.grant(OfferRequests.campaign(5, 9), customer));
        await().until(() -> Events.published("loyalty", granted).size() == 1);
    }

    @Test
    void anOfferGoesWhereItsCustomersAccountGoes() {
        var stays = Customer.withAccount();
        var goes = Customer.withAccount();
        var offer = OfferRequests.grant(OfferRequests.campaign(50, 10), goes);
        OfferRequests.activate(offer, goes).statusCode(200);
        Events.send(
                EventType.v1("card", "CustomersMerged"),
                stays.id(),
                fact ->
                        fact.put("customerId", stays.id().toString())
                                .put("mergedCustomerId", goes.id().toString()));
        await().until(
                        () ->
                                Api.as(goes.user())
                                        .get(OfferRequests.OFFER, offer)
                                        .path("customerId")
                                        .equals(stays.id().toString()));
        new WorkOrder(stays).handOverNow(9, 100_000);
        await().until(() -> stays.balance("available") == 60);
    }

    /** Some entry of the customer is explained by what became of a campaign. */
    @Test
    void aLongPageAsksTheDatabaseNoMoreThanAShortOne() {
        var one = Customer.withAccount();
        var many = Customer.withAccount();
        var campaigns =
                IntStream.range(0, 4).mapToObj(n -> OfferRequests.campaign(50, 10)).toList();
        OfferRequests.grant(campaigns.getFirst(), one);
        campaigns.forEach(campaign -> OfferRequests.grant(campaign, many));
        sessions.getStatistics().setStatisticsEnabled(true);
        assertEquals(statementsToList(one, 1), statementsToList(many, 4));
    }

    /** The fewest of several times: what jobs ask meanwhile is counted as well. */
    private long statementsToList(Customer customer, int offers) {
        var counted = sessions.getStatistics();
        return LongStream.range(0, 10)
                .map(
                        time -> {
                            long before = counted.getPrepareStatementCount();
                            Api.as(customer.user())
                                    .get("/v1/loyalty/accounts/{id}/offers", customer.id())
                                    .then()
                                    .body("items.size()", equalTo(offers));
                            return counted.getPrepareStatementCount() - before;
                        })
                .min()
                .orElseThrow();
    }

    private static void explained(Customer customer, String verdict) {
        List<String> entries =
                Api.as(customer.user())
                        .get("/v1/loyalty/accounts/{id}/entries", customer.id())
                        .jsonPath()
                        .getList("items.findAll { it.type == 'ACCRUAL' }.id");
        var all = new StringBuilder();
        entries.forEach(
                entry ->
                        all.append(
                                Api.as(customer.user())
                                        .get("/v1/loyalty/entries/{id}/explanation", entry)
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .asString()));
        assertTrue(all.indexOf(verdict) > 0 && all.indexOf("campaign-") > 0, all::toString);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
