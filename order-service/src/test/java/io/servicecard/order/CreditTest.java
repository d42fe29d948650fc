package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.work.application.CloseOrders;
import io.servicecard.platform.money.Money;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be owed when an item goes. */
@QuarkusTest
class CreditTest {
    private static final Map<String, String> WHY = Map.of("reason", "Pays by the month");

    @Inject CloseOrders closeOrders;

    @Test
    void whatIsOwedIsPaidBeforeAnythingComesBackOrIsClosed() throws SQLException {
        var job = Job.ready();
        Refused.with(job.handOver(job.pin()), 409, "balance-due");
        job.command("manager", "approve-credit", WHY).then().statusCode(200);
        job.pay(100_000).then().statusCode(201);
        job.handOver(job.pin())
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_OVER"))
                .body("balanceDue.amountMinor", equalTo(200_000));
        Refused.with(Counter.bring(job, 1), 409, "balance-due");
        Refused.with(
                job.command(job.holder.user(), "payments", Map.of("method", "POINTS", "points", 5)),
                409,
                "debt-in-money");
        job.age("handed_over_at", 15);
        closeOrders.round(() -> true);
        assertEquals("HANDED_OVER", job.view().getString("state"));
        Refused.with(job.pay(200_001), 422, "overpaid");
        job.pay(200_000).then().statusCode(201).body("purpose", equalTo("FINAL"));
        Counter.bring(job, 1).then().statusCode(201);
        closeOrders.round(() -> true);
        assertEquals("CLOSED", job.view().getString("state"));
        assertEquals(
                List.of(
                        "CreditApproved",
                        "PaymentRecorded",
                        "OrderHandedOver",
                        "PaymentRecorded",
                        "OrderReturned",
                        "OrderClosed"),
                Counter.last(job, 6).toList());
    }

    @Test
    void whatIsPaidLaterIsToldAsTheWholeSettlement() {
        var job = Job.ready();
        job.command("manager", "approve-credit", WHY).then().statusCode(200);
        job.pay(100_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        job.pay(50_000).then().statusCode(201);
        job.pay(150_000).then().statusCode(201);
        Counter.bring(job, 1).then().statusCode(201);
        assertEquals("OrderReturned", Counter.last(job, 1).toList().getFirst());
        var told = job.published();
        var settled = told.subList(told.size() - 5, told.size());
        assertEquals(
                List.of(0, 100_000, 150_000, 300_000, 300_000),
                settled.stream()
                        .map(event -> event.payload().at("/settlement/paidMoney/amountMinor"))
                        .map(JsonNode::asInt)
                        .toList());
        var handedOver = settled.get(1).payload();
        long version = handedOver.get("orderVersion").asLong();
        assertEquals(
                List.of(version + 1, version + 2, version + 2),
                settled.subList(2, 5).stream()
                        .map(event -> event.payload().get("settledVersion").asLong())
                        .toList(),
                "the one that is settled so, which an order's return leaves");
        for (var event : settled.subList(2, 5)) {
            assertEquals(handedOver.get("occurredAt"), event.payload().get("settledAt"));
        }
    }

    @Test
    void nothingIsLentUponPointsThatMayBeDeclined() {
        var job = Job.ready();
        job.command("manager", "approve-credit", WHY).then().statusCode(200);
        var payment = job.payWithPoints(500);
        Refused.with(job.handOver(job.pin()), 409, "balance-due");
        job.voidPayment("reception", payment).then().statusCode(200);
        job.handOver(job.pin()).then().statusCode(200);
    }

    @Test
    void noMoreIsOwedThanWasApprovedAndNothingOfNothing() {
        var job = Job.ready();
        job.pay(250_000).then().statusCode(201);
        var points = job.payWithPoints(500);
        job.held(points, 500, new Money(50_000, "RUB"));
        job.awaitPayment(points, "HELD");
        Refused.with(job.command("manager", "approve-credit", WHY), 422, "overpaid");
        job.voidPayment("reception", points).then().statusCode(200);
        Refused.with(job.handOver(job.pin()), 409, "balance-due");
    }
}
