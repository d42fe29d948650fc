package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.servicecard.platform.testing.Api;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The hold of an order's payment: what becomes of the order resolves it, and nobody else. */
@QuarkusTest
class OrdersHoldTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void nobodyCapturesOrVoidsItOverHttp() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        order.payWith(500, 7);
        await().until(() -> customer.balance("held") == 500);
        var hold = customer.onlyHold();
        for (var command : List.of("capture", "void")) {
            Api.as("manager")
                    .body(command.equals("capture") ? "{\"points\": 500}" : "{}")
                    .post("/v1/loyalty/holds/{id}/{command}", hold, command)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("hold-belongs-to-order"))
                    .body("orderId", equalTo(order.id().toString()));
            Api.asClient("partner-demo")
                    .body(command.equals("capture") ? "{\"points\": 500}" : "{}")
                    .post("/v1/loyalty/holds/{id}/{command}", hold, command)
                    .then()
                    .statusCode(404);
        }
        assertEquals(500, customer.balance("held"));
        order.handOver(9, 0, 500, List.of(hold));
        await().until(() -> customer.balance("held") == 0);
        assertEquals(500, customer.balance("available"));
    }

    @Test
    void aCountedHoldThatIsNotOpenIsMadeVisible() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        order.payWith(500, 7);
        await().until(() -> customer.balance("held") == 500);
        double before = notCaptured();
        order.handOver(9, 100_000, 600, List.of(customer.onlyHold(), UUID.randomUUID()));
        await().until(() -> notCaptured() == before + 1);
        assertEquals(510, customer.balance("available"));
        assertEquals(0, customer.balance("held"));
    }

    private double notCaptured() {
        return RestAssured.get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("servicecard_loyalty_holds_not_captured_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
