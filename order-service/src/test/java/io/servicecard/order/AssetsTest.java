package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things of customers: registered, changed, found, and given away. */
@QuarkusTest
class AssetsTest {
    @Test
    void aCustomersThingIsRegisteredChangedAndFound() {
        var holder = Shop.holder();
        var plate = Garage.plate();
        var body =
                Garage.registration(
                        holder.customer(),
                        Garage.identifier("PLATE", plate),
                        Garage.identifier("VIN", "1M8GDM9AXKP042788"));
        var registered = Api.as(holder.user()).body(body).post("/v1/assets");
        registered
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("identifiers.kind", contains("VIN", "PLATE"))
                .body("warrantyUntil", equalTo("2030-05-31"))
                .body("retiredAt", nullValue());
        var id = Garage.id(registered);
        Api.as(holder.user())
                .header("If-None-Match", "\"1\"")
                .get("/v1/assets/" + id)
                .then()
                .statusCode(304);

        Garage.change(holder.user(), id, null, Map.of()).then().statusCode(428);
        Garage.change(holder.user(), id, "\"2\"", Map.of()).then().statusCode(412);
        Map<String, Object> patch = new HashMap<>();
        patch.put("warrantyUntil", null);
        patch.put("identifiers", List.of(Garage.identifier("PLATE", " " + plate)));
        Garage.change(holder.user(), id, "\"1\"", patch)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("description", equalTo("Red car"))
                .body("identifiers.value", contains(plate))
                .body("warrantyUntil", nullValue());
        Garage.change("technician", id, "*", Map.of("customerId", Ids.next()))
                .then()
                .statusCode(400);

        var spelled = plate.substring(0, 3) + " " + plate.substring(3).toLowerCase(Locale.ROOT);
        Garage.search("PLATE", spelled).then().statusCode(200).body("items.id", contains(id + ""));
        Garage.search("SERIAL", plate).then().statusCode(200).body("items", empty());
        Garage.search("VIN", "none").then().statusCode(422);
        Api.as(holder.user()).get("/v1/assets").then().body("items.id", contains(id.toString()));
    }

    @Test
    void aListIsReadPageByPage() {
        var holder = Shop.holder();
        var first = Garage.id(Garage.register(holder, Garage.serial(), Garage.serial()));
        var second = Garage.id(Garage.register(holder));
        var page = list(holder.customer(), null);
        page.then().body("items.id", contains(second.toString()));
        var next = list(holder.customer(), page.path("next"));
        next.then()
                .body("items.id", contains(first.toString()))
                .body("items[0].identifiers", hasSize(2))
                .body("next", nullValue());
        Api.as(Shop.holder().user())
                .queryParam("customerId", holder.customer())
                .get("/v1/assets")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as("support").get("/v1/assets").then().body("items.id", hasItem(second.toString()));
    }

    private static Response list(UUID customer, String cursor) {
        var request = Api.as("reception").queryParam("customerId", customer).queryParam("limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/assets");
    }

    @ParameterizedTest
    @CsvSource({"VIN, WVWZZZ1JZ3W38675O", "IMEI, 490154203237517", "SERIAL, ' - '"})
    void whatCannotBeAnIdentifierIsRefused(String kind, String value) {
        Garage.register(Shop.holder(), Garage.identifier(kind, value))
                .then()
                .statusCode(422)
                .body("code", equalTo("identifier-malformed"))
                .body("kind", equalTo(kind));
    }

    @Test
    void aCustomerHasAThingOnceAndMayPassItOn() {
        var seller = Shop.holder();
        var buyer = Shop.holder();
        var plate = Garage.identifier("PLATE", Garage.plate());
        var sold = Garage.id(Garage.register(seller, plate));
        Garage.register(seller, plate)
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"));
        var other = Garage.id(Garage.register(seller));
        Garage.change("reception", other, "*", Map.of("identifiers", List.of(plate)))
                .then()
                .statusCode(409);
        var bought = Garage.id(Garage.register(buyer, plate));
        Garage.retire(sold).then().statusCode(200).body("retiredAt", notNullValue());
        Garage.retire(sold).then().statusCode(409).body("code", equalTo("asset-retired"));
        Garage.change("reception", sold, "*", Map.of()).then().statusCode(409);
        Garage.search("PLATE", plate.value())
                .then()
                .body("items.id", contains(bought.toString(), sold.toString()))
                .body(
                        "items.customerId",
                        contains(buyer.customer().toString(), seller.customer().toString()))
                .body("items[1].retiredAt", notNullValue());
        Garage.register(seller, plate).then().statusCode(201);
    }

    @Test
    void ofManyWhoRegisterTheSameOneWins() throws Exception {
        var holder = Shop.holder();
        var serial = Garage.serial();
        Callable<Integer> race = () -> Garage.register(holder, serial).statusCode();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            int won = 0;
            for (var answer : racers.invokeAll(List.of(race, race, race, race, race, race))) {
                assertTrue(List.of(201, 409).contains(answer.get()), answer.get() + "");
                won += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, won);
        }
    }

    /** No page is sorted, and the history of a thing reads nothing of other orders. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    orders           | orders_of_asset        | asset_id = %1$s AND id < %1$s ORDER BY id
                    asset            | asset_of_customer      | customer_id = %1$s AND id < %1$s ORDER BY id
                    asset_identifier | asset_identifier_found | search_key = 'x' AND asset_id < %1$s ORDER BY asset_id
                    """)
    void aPageIsOneIndexScan(String table, String index, String where) throws SQLException {
        // of an empty table the planner believes no figures
        var holder = Shop.holder();
        Job.placed(
                holder, Garage.order(holder, Garage.id(Garage.register(holder, Garage.serial()))));
        var filter = where.formatted("'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'");
        var plan =
                Plans.of(table, "SELECT * FROM " + table + " WHERE " + filter + " DESC LIMIT 51");
        assertTrue(plan.contains("using " + index + " on " + table), plan);
        assertTrue(!plan.contains("Sort") && !plan.contains("Filter"), plan);
    }
}
