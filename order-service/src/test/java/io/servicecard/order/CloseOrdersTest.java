package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.work.application.CloseOrders;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Time ends what people no longer do anything about. */
@QuarkusTest
class CloseOrdersTest {
    @Inject CloseOrders closeOrders;

    @Test
    void whatWasHandedOverIsClosedWhenNoDisputeIsPossible() throws SQLException {
        var old = handedOver();
        var young = handedOver();
        old.age("handed_over_at", 15);
        closeOrders.round(() -> true);
        assertEquals("CLOSED", old.view().getString("state"));
        assertEquals("HANDED_OVER", young.view().getString("state"));
        closeOrders.round(() -> true);
        assertEquals("OrderClosed", old.events(10).getLast());
    }

    @Test
    void anUnclaimedItemIsStillHandedOver() throws SQLException {
        var job = Job.ready();
        job.age("last_notice_at", 31);
        job.command("manager", "unclaim", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("UNCLAIMED"));
        job.pay(300_000).then().statusCode(201);
        job.handOver(job.pin())
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_OVER"))
                .body("allowedCommands", contains("pay", "return"));
    }

    private static Job handedOver() {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        return job;
    }
}
