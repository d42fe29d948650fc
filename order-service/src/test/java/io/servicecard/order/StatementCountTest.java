package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.statements.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What placing and reading an order ask of the database: each statement more is a round trip. */
@QuarkusTest
class StatementCountTest {
    @Test
    void anOrderIsReadByOneStatement() {
        var job = Job.placed();
        job.pay(100).then().statusCode(201);
        var path = "/v1/orders/" + job.id;
        assertEquals(List.of("from orders"), read("reception", path));
        assertEquals(List.of("from orders", "from subject_owner"), read(job.holder.user(), path));
    }

    @Test
    void anOrderIsPlacedByWhatItNeeds() {
        var shop = Shop.open();
        var holder = Shop.holder();
        var first = Job.placed(holder); // makes the customer's key, and draws numbers
        var asked =
                Kinds.of(
                        Api.as("reception").body(shop.order(holder)),
                        request -> request.post("/v1/orders").then().statusCode(201));
        assertEquals(
                List.of(
                        "commit",
                        "from card", // with all that an order is placed with
                        "insert into idempotency",
                        "insert into order_line",
                        "insert into order_stage",
                        "insert into orders",
                        "insert into timeline_entry",
                        "update idempotency"),
                asked.kinds());
        assertEquals(
                first.view().getList("lines.name"),
                asked.answer().extract().jsonPath().getList("lines.name"));
    }

    private static List<String> read(String user, String path) {
        return Kinds.of(Api.as(user), request -> request.get(path).then().statusCode(200)).kinds();
    }
}
