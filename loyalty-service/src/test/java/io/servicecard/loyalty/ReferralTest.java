package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.referral.application.ReferralWork;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who brings a new member is rewarded as that member is: once, and as long as an order counts. */
@QuarkusTest
class ReferralTest {
    private static final List<UUID> NO_HOLDS = List.of();

    @Inject ReferralWork work;

    private Customer referrer;
    private Customer member;

    @BeforeEach
    void prepare() {
        ReferralRequests.publish(100, 50);
        referrer = Customer.withAccount();
        member = Customer.withAccount();
    }

    @Test
    void bothAreRewardedOnceAfterTheFirstOrderThatCounts() throws Exception {
        var id = ReferralRequests.named(member, referrer);
        member.earn(9);
        work.round(() -> true);
        assertEquals(0, referrer.balance("available"));
        member.earn(10);
        member.earn(20);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> round = Executors.callable(() -> work.round(() -> true));
            for (var done : replicas.invokeAll(Collections.nCopies(6, round))) {
                done.get();
            }
        }
        assertEquals(100, referrer.balance("available"));
        assertEquals(9 + 10 + 20 + 50, member.balance("available"));
        Api.as(member.user())
                .get("/v1/loyalty/referrals/{id}", id)
                .then()
                .body("state", equalTo("REWARDED"))
                .body("points", equalTo(50));
        Api.as(referrer.user())
                .get("/v1/loyalty/accounts/{id}/referrals", referrer.id())
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].points", equalTo(100));
        String entry =
                Api.as(referrer.user())
                        .get("/v1/loyalty/accounts/{id}/entries", referrer.id())
                        .path("items[0].id");
        Api.as(referrer.user())
                .get("/v1/loyalty/entries/{id}/explanation", entry)
                .then()
                .statusCode(200)
                .body("reckoning.considered.key", hasItem("referrer-of-tests"));
    }

    @Test
    void aReturnTakesBothRewardsBackAlsoWhenTheyAreSpent() {
        var id = ReferralRequests.named(member, referrer);
        var order = new WorkOrder(member);
        order.handOver(9, 200_000, 0, NO_HOLDS);
        settled(member, 20);
        work.round(() -> true);
        assertEquals(100, referrer.balance("available"));
        Api.as("manager")
                .body(Map.of("points", 80))
                .post("/v1/loyalty/holds/{id}/capture", referrer.hold(80))
                .then()
                .statusCode(200);
        order.comeBack(10, 9, new WorkOrder.Paid(200_000, 0, NO_HOLDS), 150_000, 0);
        settled(member, 5);
        work.round(() -> true);
        work.round(() -> true);
        assertEquals(0, referrer.balance("available"));
        assertEquals(80, referrer.balance("debt"));
        assertEquals(5, member.balance("available"));
        assertEquals("TAKEN_BACK", state(id));
        member.earn(30);
        work.round(() -> true);
        assertEquals("REWARDED", state(id));
        assertEquals(20, referrer.balance("available"));
        assertEquals(85, member.balance("available"));
    }

    @Test
    void aReturnThatIsHeardOfFirstGivesNothing() {
        var id = ReferralRequests.named(member, referrer);
        var order = new WorkOrder(member);
        order.comeBack(10, 9, new WorkOrder.Paid(200_000, 0, NO_HOLDS), 150_000, 0);
        order.handOver(9, 200_000, 0, NO_HOLDS);
        order.settled();
        work.round(() -> true);
        assertEquals("NAMED", state(id));
        assertEquals(5, member.balance("available"));
    }

    @Test
    void nobodyNamesOneselfTwiceOrAfterAnOrder() {
        refused(member, ReferralRequests.code(member), 422, "referral-of-oneself");
        refused(member, "AAAAAAAAAAAA", 422, "referral-code-invalid");
        var code = ReferralRequests.code(referrer);
        assertEquals(code, ReferralRequests.code(referrer));
        ReferralRequests.name(member, code).statusCode(201);
        refused(member, code, 409, "referral-named-before");
        refused(Customer.with(1), code, 409, "referral-not-new");
    }

    @Test
    void theDatabaseHoldsTheLimitOfAYear() throws SQLException {
        var fill =
                """
                INSERT INTO referral SELECT gen_random_uuid(), '%s', gen_random_uuid(), extract(year FROM now()), n, 20,
                    now(), false, false, false, 0, NULL, 0, NULL, 0, 1 FROM generate_series(%d, %d) n
                """;
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute(fill.formatted(referrer.id(), 1, 20));
        }
        refused(member, ReferralRequests.code(referrer), 409, "referral-limit");
        assertEquals(RuntimeRole.CHECK, RuntimeRole.refused(fill.formatted(referrer.id(), 21, 21)));
        assertEquals("23505", RuntimeRole.refused(fill.formatted(referrer.id(), 20, 20)));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM referral"));
    }

    @Test
    void whoTurnsOutToHaveBroughtOneselfGetsNothing() {
        var id = ReferralRequests.named(member, referrer);
        member.earn(10);
        work.round(() -> true);
        assertEquals(100, referrer.balance("available"));
        merge(referrer, member);
        await().until(() -> referrer.balance("available") == 160);
        work.round(() -> true);
        assertEquals(10, referrer.balance("available"));
        assertEquals("VOID", state(id));
    }

    @Test
    void onePersonIsBroughtOnceWhoeverElseTheOtherAccountNamed() {
        var other = Customer.withAccount();
        var twin = Customer.withAccount();
        var kept = ReferralRequests.named(member, referrer);
        var dropped = ReferralRequests.named(twin, other);
        member.earn(10);
        twin.earn(20);
        work.round(() -> true);
        assertEquals(100, other.balance("available"));
        merge(member, twin);
        await().until(() -> twin.balance("available") == member.balance("available"));
        work.round(() -> true);
        assertEquals(0, other.balance("available"));
        assertEquals(100, referrer.balance("available"));
        assertEquals(10 + 50 + 20, member.balance("available"));
        assertEquals("VOID", state(dropped));
        assertEquals("REWARDED", state(kept));
    }

    private static void merge(Customer survivor, Customer merged) {
        Events.send(
                EventType.v1("card", "CustomersMerged"),
                survivor.id(),
                fact ->
                        fact.put("customerId", survivor.id().toString())
                                .put("mergedCustomerId", merged.id().toString()));
    }

    private static void settled(Customer customer, long earned) {
        await().until(() -> customer.balance("lifetimeEarned") % 50 == earned);
    }

    private static String state(String id) {
        return Api.as("manager").get("/v1/loyalty/referrals/{id}", id).path("state");
    }

    private static void refused(Customer member, String code, int status, String problem) {
        ReferralRequests.name(member, code).statusCode(status).body("code", equalTo(problem));
    }
}
