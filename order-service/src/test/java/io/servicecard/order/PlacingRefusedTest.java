package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders that are not placed. */
@QuarkusTest
class PlacingRefusedTest {
    private final Shop shop = Shop.open();

    private Response place(String user, Map<String, Object> request, String field, Object value) {
        var changed = new HashMap<>(request);
        changed.put(field, value);
        return Api.as(user).body(changed).post("/v1/orders");
    }

    @Test
    void anOrderNeedsAnActiveCardOfTheCallersOwn() {
        var holder = Shop.holder();
        var order = shop.order(holder);
        Refused.with(place("reception", order, "cardId", Ids.next()), 404, "card-not-found");
        Refused.with(
                place(Shop.holder().user(), order, "branchId", shop.branch), 404, "card-not-found");
        Api.as(holder.user()).body(order).post("/v1/orders").then().statusCode(201);
        Api.asClient("partner-demo").body(order).post("/v1/orders").then().statusCode(201);
        Shop.card("CardBlocked", holder, 3);
        Shop.awaitCard(holder, 3);
        Api.as(holder.user())
                .body(order)
                .post("/v1/orders")
                .then()
                .statusCode(409)
                .body("code", equalTo("card-not-active"))
                .body("state", equalTo("BLOCKED"));
    }

    @Test
    void anOrderNamesThingsThatExist() {
        var order = shop.order(Shop.holder());
        place("reception", order, "branchId", Ids.next())
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].field", equalTo("branchId"));
        place("reception", order, "lines", List.of(Map.of("serviceId", Ids.next(), "quantity", 1)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("lines[0].serviceId"));
        Refused.with(
                place("reception", order, "templateKey", "none"), 422, "template-not-published");
        var zloty = List.of(Map.of("serviceId", Shop.service(100, "PLN"), "quantity", 1));
        Refused.with(place("reception", order, "lines", zloty), 422, "currency-mismatch");
        var dear = List.of(Map.of("serviceId", Shop.service(Long.MAX_VALUE, "RUB"), "quantity", 2));
        Refused.with(place("reception", order, "lines", dear), 422, "total-too-large");
        Refused.with(place("reception", order, "lines", List.of()), 400, "invalid-request");
        Refused.with(place("reception", order, "surprise", 1), 400, "malformed-json");
    }
}
