package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hold of one customer that names the order of another: the order's end is not its business. */
@QuarkusTest
class TwoAccountsOneOrderTest {
    private Customer owner;
    private Customer other;
    private WorkOrder order;
    private String foreign;

    @BeforeEach
    void aHoldThatNamesTheOrderOfAnother() {
        owner = Customer.with(1000);
        other = Customer.with(700);
        order = new WorkOrder(owner);
        foreign = other.hold(500, order.id());
    }

    @Test
    void cancellingReleasesTheOwnersHoldOnly() {
        holdOfTheOwner();
        order.cancel(4);
        await().until(() -> owner.balance("held") == 0);
        assertEquals(1000, owner.balance("available"));
        theOtherIsAsBefore();
    }

    @Test
    void rejectingReleasesTheOwnersHoldOnly() {
        holdOfTheOwner();
        order.reject(4);
        await().until(() -> owner.balance("held") == 0);
        assertEquals(1000, owner.balance("available"));
        theOtherIsAsBefore();
    }

    @Test
    void handingOverCapturesNoForeignHoldEvenIfItIsCounted() {
        order.handOver(4, 100_000, 500, List.of(UUID.fromString(foreign)));
        await().until(() -> owner.balance("lifetimeEarned") == 1010);
        assertEquals(1010, owner.balance("available"));
        theOtherIsAsBefore();
    }

    private void holdOfTheOwner() {
        order.payWith(300, 3);
        await().until(() -> owner.balance("held") == 300);
    }

    private void theOtherIsAsBefore() {
        assertEquals(200, other.balance("available"));
        assertEquals(500, other.balance("held"));
        Api.as("manager")
                .post("/v1/loyalty/holds/{id}/void", foreign)
                .then()
                .statusCode(200)
                .body("state", equalTo("VOIDED"));
        assertEquals(700, other.balance("available"));
    }
}
