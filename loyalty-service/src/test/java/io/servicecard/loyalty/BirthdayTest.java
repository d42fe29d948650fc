package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A birthday gives once for each member and year, whatever is told of it and how often. */
@QuarkusTest
class BirthdayTest {
    private static final EventType BIRTHDAY = EventType.v1("card", "CustomerBirthday");
    private static final EventType MERGED = EventType.v1("card", "CustomersMerged");
    private static final long PRESENT = 30;

    @Inject EntityManager entities;

    @BeforeEach
    void publish() {
        EarningRequests.publish("birthday-of-tests", ReferralRequests.rule("BIRTHDAY", PRESENT));
    }

    @Test
    void eachYearGivesOnceAndSaysByWhichRules() {
        var customer = Customer.withAccount();
        for (int copy = 0; copy < 3; copy++) {
            came(customer, 2026);
        }
        await().until(() -> customer.balance("available") == PRESENT);
        came(customer, 2027);
        await().until(() -> customer.balance("available") == 2 * PRESENT);
        came(customer, 2026);
        customer.earn(5);
        assertEquals(2 * PRESENT + 5, customer.balance("available"));
        String entry =
                Api.as(customer.user())
                        .get("/v1/loyalty/accounts/{id}/entries", customer.id())
                        .path("items.find { it.type == 'BONUS' }.id");
        List<String> rules =
                Api.as(customer.user())
                        .get("/v1/loyalty/entries/{id}/explanation", entry)
                        .path("reckoning.considered.findAll { it.verdict == 'MATCHED' }.key");
        assertEquals(List.of("birthday-of-tests"), rules);
    }

    @Test
    void aBirthdayBeforeTheFirstCardIsGivenWithIt() {
        var customer = Customer.unknown();
        came(customer, 2026);
        came(customer, 2026);
        customer.activateCard();
        await().until(
                        () ->
                                customer.balanceStatus() == 200
                                        && customer.balance("available") == PRESENT);
    }

    @Test
    void whoIsMergedHasOneBirthdayAYear() {
        var stays = Customer.withAccount();
        var goes = Customer.withAccount();
        came(goes, 2026);
        await().until(() -> goes.balance("available") == PRESENT);
        merge(goes, stays);
        await().until(() -> stays.balance("available") == PRESENT);
        came(stays, 2026);
        came(stays, 2027);
        await().until(() -> stays.balance("available") == 2 * PRESENT);
    }

    @Test
    void whatAMemberWithoutACardWasToldIsGivenAfterTheMerge() {
        var stays = Customer.withAccount();
        var goes = Customer.unknown();
        came(goes, 2026);
        await().until(() -> isNoted(goes));
        merge(goes, stays);
        await().until(() -> stays.balance("available") == PRESENT);
    }

    @Test
    void theDatabaseHasOneForEachYear() throws Exception {
        var note = "INSERT INTO birthday VALUES ('%s', 2026, now())".formatted(UUID.randomUUID());
        assertEquals("23505", RuntimeRole.refused(note + ";" + note));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM birthday"));
    }

    private boolean isNoted(Customer customer) {
        var count = "SELECT count(*) FROM birthday WHERE customer_id = ?1";
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                entities.createNativeQuery(count, Long.class)
                                        .setParameter(1, customer.id())
                                        .getSingleResult()
                                        .equals(1L));
    }

    private static void merge(Customer goes, Customer stays) {
        Events.send(
                MERGED,
                stays.id(),
                fact ->
                        fact.put("customerId", stays.id().toString())
                                .put("mergedCustomerId", goes.id().toString()));
    }

    private static void came(Customer customer, int year) {
        Events.send(
                BIRTHDAY,
                customer.id(),
                fact ->
                        fact.put("customerId", customer.id().toString())
                                .put("year", year)
                                .put(
                                        "occurredAt",
                                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));
    }
}
