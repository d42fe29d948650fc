package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading an order by one statement shows all that was shown of it when it was changed. */
@QuarkusTest
class ReadOrderTest {
    @Test
    void anOrderInWorkIsReadAsItWasAnswered() {
        var job = Job.placed();
        assertShown(job, job.placed.getMap("$"));
        assertShown(job, job.accept());
        for (var command : List.of("start-stage", "complete-stage")) {
            assertShown(job, job.command(Shop.TECHNICIAN, command, Map.of("stage", "diagnosis")));
        }
        assertShown(job, job.command(Shop.TECHNICIAN, "add-line", Offer.line("PART", 100, 1)));
        var info = Map.of("waitingFor", "INFO");
        assertShown(job, job.command(Shop.TECHNICIAN, "await-customer", info));
        var reason = Map.of("reason", "bought another");
        assertShown(job, job.command(job.holder.user(), "request-cancellation", reason));
    }

    @Test
    void whatWasPaidByAllMeansIsReadWithTheOrder() {
        var first = Job.ready();
        var monthly = Map.of("reason", "pays by the month");
        assertShown(first, first.command("manager", "approve-credit", monthly));
        assertEquals(300_000, first.view().getLong("credit.amountMinor"));
        first.pay(100_000).then().statusCode(201);
        first.pay(150_000).then().statusCode(201);
        var payment = first.payWithPoints(500);
        var hold = UUID.randomUUID();
        first.loyalty("PointsHeld", payment, hold);
        first.awaitPayment(payment, "HELD");
        assertShown(first, first.handOver(first.pin()));
        assertEquals(300_000, first.view().getLong("revenue.amountMinor"));
        var again = Counter.again(first, "WARRANTY");
        assertNotNull(again.placed.getString("lines[0].warrantyUntil"));
        assertShown(again, again.placed.getMap("$"));
    }

    @Test
    void nothingIsReadOfNoOrderNorOfSomebodyElses() {
        Api.as("reception").get("/v1/orders/" + UUID.randomUUID()).then().statusCode(404);
        var job = Job.placed();
        Api.as(Shop.holder().user()).get("/v1/orders/" + job.id).then().statusCode(404);
    }

    private static void assertShown(Job job, Response answer) {
        assertShown(job, answer.then().statusCode(200).extract().jsonPath().getMap("$"));
    }

    private static void assertShown(Job job, Map<String, Object> answer) {
        var shown = new TreeMap<>(answer);
        shown.remove("trackingToken");
        assertEquals(shown, new TreeMap<>(job.view().<String, Object>getMap("$")));
    }
}
