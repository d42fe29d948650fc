package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered: grouped, changed and taken out of the catalogue. */
@QuarkusTest
class CatalogueTest {
    @Test
    void servicesAreFoundByTheirCategory() {
        var category = Menu.category();
        Menu.define(category).then().statusCode(409).body("code", equalTo("category-key-taken"));
        Api.anonymous()
                .queryParam("limit", 200)
                .get("/v1/service-categories")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(category));
        var body = Menu.service(category);
        body.put("bufferBeforeMinutes", 5);
        body.put("skills", List.of("soldering", "optics", "optics"));
        var service = Menu.offer(body);
        service.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/services/" + service.path("id")))
                .body("bufferBeforeMinutes", equalTo(5))
                .body("bufferAfterMinutes", equalTo(0))
                .body("skills", contains("optics", "soldering"))
                .body("retiredAt", nullValue());
        Menu.offered(category).then().body("items.id", contains(service.<String>path("id")));
        Menu.offered(Menu.category()).then().statusCode(200).body("items", empty());
        Menu.offer(body).then().statusCode(409).body("code", equalTo("code-taken"));
        body.put("skills", List.of("Sold ering"));
        Menu.offer(body).then().statusCode(400);
    }

    @Test
    void aServiceBelongsToACategoryThatIsInUseOrToNone() {
        var category = Menu.category();
        var service = Menu.id(Menu.offer(Menu.service(category)));
        Menu.retire(category).then().statusCode(409).body("code", equalTo("category-in-use"));
        Map<String, Object> nowhere = new HashMap<>();
        nowhere.put("categoryKey", null);
        Menu.change(service, "*", nowhere).then().statusCode(200).body("categoryKey", nullValue());
        Menu.retire(category)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("retiredAt", notNullValue());
        for (var gone : List.of(category, "nobody-knows")) {
            Menu.offer(Menu.service(gone))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-reference"))
                    .body("errors[0].field", equalTo("categoryKey"));
            Menu.change(service, "*", Map.of("categoryKey", gone)).then().statusCode(422);
        }
        var other = Menu.category();
        var last = Menu.id(Menu.offer(Menu.service(other)));
        Menu.retire(last).then().statusCode(200);
        Menu.retire(other).then().statusCode(200);
        Api.anonymous()
                .get("/v1/services/" + last)
                .then()
                .statusCode(200)
                .body("categoryKey", equalTo(other));
    }

    @Test
    void aCategoryIsCalledOtherwiseUntilItIsRetired() {
        var category = Menu.category();
        var name = Map.of("name", Map.of("pl", "Szyby"));
        Menu.change(category, null, name).then().statusCode(428);
        Menu.change(category, "\"2\"", name).then().statusCode(412);
        Menu.change(category, "*", Map.of("key", "other")).then().statusCode(400);
        Menu.change(category, "*", Map.of("name", Map.of("pl", ""))).then().statusCode(400);
        Menu.change("nobody-knows", "*", name).then().statusCode(404);
        Menu.change(category, "\"1\"", name)
                .then()
                .statusCode(200)
                .body("name.pl", equalTo("Szyby"))
                .body("name.en", equalTo("Screens"));
        Api.anonymous()
                .header("If-None-Match", "\"2\"")
                .get("/v1/service-categories/" + category)
                .then()
                .statusCode(304);
        Menu.retire(category).then().statusCode(200);
        Menu.retire(category).then().statusCode(409).body("code", equalTo("category-retired"));
        Menu.change(category, "*", name).then().statusCode(409);
        Menu.define(category).then().statusCode(409);
        Api.anonymous()
                .queryParam("limit", 200)
                .get("/v1/service-categories")
                .then()
                .body("items.key", not(hasItem(category)));
        Api.anonymous()
                .get("/v1/service-categories/nobody-knows")
                .then()
                .statusCode(404)
                .body("code", equalTo("category-not-found"));
    }

    @Test
    void aChangeIsForOrdersToCome() {
        var service = Shop.service(1_000, "RUB");
        var job = Job.placed(Shop.open().branch, service);
        Menu.change(service, null, Map.of()).then().statusCode(428);
        Menu.change(service, "\"2\"", Map.of()).then().statusCode(412);
        Menu.change(Ids.next(), "*", Map.of()).then().statusCode(404);
        Menu.change(service, "*", Map.of("code", "other")).then().statusCode(400);
        Menu.change(service, "*", Map.of("durationMinutes", 0)).then().statusCode(400);
        Menu.change(service, "*", Map.of("price", Map.of("amountMinor", -1)))
                .then()
                .statusCode(422);
        var terms =
                Map.of("price", Map.of("amountMinor", 1_500), "name", Map.of("en", "New screen"));
        Menu.change(service, "\"1\"", terms)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("price.amountMinor", equalTo(1_500))
                .body("taxBasisPoints", equalTo(2_000))
                .body("name.en", equalTo("New screen"));
        assertEquals(2_000, job.view().getInt("total.amountMinor"));
        assertEquals("Screen", job.view().getString("lines[0].name.en"));
        var later = Job.placed(Shop.open().branch, service).view();
        assertEquals(3_000, later.getInt("total.amountMinor"));
        assertEquals("New screen", later.getString("lines[0].name.en"));
    }

    @Test
    void whatIsRetiredIsNotOfferedAndGoesOnInOrders() {
        var service = Shop.service(1_000, "RUB");
        var job = Job.placed(Shop.open().branch, service);
        Menu.retire(service).then().statusCode(200).body("retiredAt", notNullValue());
        Menu.retire(service).then().statusCode(409).body("code", equalTo("service-retired"));
        Menu.change(service, "*", Map.of()).then().statusCode(409);
        Menu.retire(Ids.next()).then().statusCode(404).body("code", equalTo("service-not-found"));
        Api.anonymous()
                .queryParam("limit", 200)
                .get("/v1/services")
                .then()
                .body("items.id", not(hasItem(service.toString())));
        Api.anonymous()
                .header("If-None-Match", "\"2\"")
                .get("/v1/services/" + service)
                .then()
                .statusCode(304);
        Api.as("reception")
                .body(Shop.open().order(Shop.holder(), Shop.open().branch, service))
                .post("/v1/orders")
                .then()
                .statusCode(409)
                .body("code", equalTo("service-retired"))
                .body("serviceId", equalTo(service.toString()));
        Offer.working(job);
        var line = Map.of("kind", "SERVICE", "serviceId", service, "quantity", 1);
        var estimate = Map.of("discountBasisPoints", 0, "lines", List.of(line));
        Refused.with(job.command(Shop.TECHNICIAN, "add-line", line), 409, "service-retired");
        Refused.with(job.command(Shop.TECHNICIAN, "estimates", estimate), 409, "service-retired");
        job.command(Shop.TECHNICIAN, "complete-stage", Map.of("stage", "diagnosis"))
                .then()
                .statusCode(200);
    }

    /** Everybody reads these lists, without a token. */
    @ParameterizedTest
    @CsvSource({
        "catalogue_service, catalogue_service_offered, retired_at IS NULL",
        "catalogue_service, catalogue_service_of_category, retired_at IS NULL AND category_key = 'x'",
        "service_category, service_category_offered, retired_at IS NULL"
    })
    void aPageIsOneIndexScan(String table, String index, String filter) throws SQLException {
        Menu.offer(Menu.service(Menu.category())).then().statusCode(201);
        var plan =
                Plans.of(
                        table,
                        "SELECT * FROM %s WHERE id < '%s' AND %s ORDER BY id DESC LIMIT 51"
                                .formatted(table, Ids.next(), filter));
        assertTrue(plan.contains("using " + index + " on " + table), plan);
        assertTrue(!plan.contains("Sort") && !plan.contains("Filter"), plan);
    }
}
