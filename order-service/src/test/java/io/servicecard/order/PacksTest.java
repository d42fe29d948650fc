package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The industry packs: what loading one does, and that orders run from intake to hand-over. */
@QuarkusTest
class PacksTest {
    private static Response load(String pack, String currency, boolean dryRun) {
        return Api.as("manager")
                .body(Map.of("currency", currency, "dryRun", dryRun))
                .post("/v1/order-template-packs/" + pack + "/load");
    }

    private static JsonPath loaded(String pack, boolean dryRun) {
        return load(pack, "RUB", dryRun).then().statusCode(200).extract().jsonPath();
    }

    @ParameterizedTest
    @CsvSource({
        "car-service, ESTIMATE_APPROVED",
        "clinic-visit, SIGNATURE",
        "device-repair, MIN_PHOTOS",
        "equipment-maintenance, MIN_PHOTOS",
        "hotel-stay, SIGNATURE",
        "school-course, SIGNATURE",
        "shop-purchase, PARTS_READY"
    })
    void anOrderRunsFromIntakeToHandOver(String pack, String gate) {
        var run = new PackRun(loaded(pack, false));
        var job = run.toHandOver();
        assertEquals("HANDED_OVER", job.view().getString("state"));
        assertTrue(run.asked.contains(gate), gate + " of " + run.asked);
        assertTrue(run.unmet.containsAll(run.asked), run.asked + " all wait: " + run.unmet);
        var results =
                Api.as(job.holder.user())
                        .get("/v1/orders/" + job.id + "/results?limit=200")
                        .then()
                        .statusCode(200)
                        .body("items.question.internal", everyItem(equalTo(false)))
                        .extract()
                        .jsonPath();
        assertEquals(
                List.of(),
                results.getList("items.findAll { it.question.mandatory && it.value == null }"),
                "all that is mandatory is answered");
    }

    @Test
    void aDryRunTellsWhatLoadingDoesAndASecondLoadChangesNothing() throws SQLException {
        var dry = loaded("hotel-stay", true);
        var first = loaded("hotel-stay", false);
        assertEquals(dry.getList("changes.action"), first.getList("changes.action"));
        assertEquals(
                dry.getList("changes.templateVersion"), first.getList("changes.templateVersion"));
        var versions = "SELECT count(*) FROM order_template_version WHERE template_key = ?";
        assertEquals(1, Shop.number(versions, "hotel-stay"));
        for (var dryRun : List.of(true, false)) {
            load("hotel-stay", "RUB", dryRun)
                    .then()
                    .body("changes.action", everyItem(equalTo("UNCHANGED")));
        }
        load("hotel-stay", "PLN", false)
                .then()
                .body(
                        "changes.findAll { it.part == 'CATEGORY' }.action",
                        everyItem(equalTo("UNCHANGED")))
                .body("changes.findAll { it.part == 'SERVICE' }.action", everyItem(equalTo("KEPT")))
                .body("changes[-1].action", equalTo("UNCHANGED"));
        assertEquals(1, Shop.number(versions, "hotel-stay"));
    }

    @Test
    void aDryRunTellsCategoriesAndSkillsAndLoadingBringsThem() {
        var screen = "changes.find { it.key == 'device-screen' }.";
        for (var dryRun : List.of(true, false)) {
            var load = loaded("device-repair", dryRun);
            assertEquals(
                    List.of("device-checks", "device-parts", "device-care"),
                    load.getList("changes.findAll { it.part == 'CATEGORY' }.key"));
            assertEquals("device-parts", load.getString(screen + "category"));
            assertEquals(List.of("screens"), load.getList(screen + "skills"));
            assertEquals(
                    List.of("device-diagnostics", "device-repair"),
                    load.getList("changes[-1].skills"));
        }
        Api.anonymous()
                .get("/v1/services?categoryKey=device-parts")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("device-screen", "device-battery"))
                .body("items.skills", containsInAnyOrder(List.of("screens"), List.of("batteries")));
    }

    @Test
    void aCategoryThatPeopleCallOtherwiseStaysTheirs() {
        var first = loaded("equipment-maintenance", false);
        assertEquals("CATEGORY", first.getString("changes[0].part"));
        var name = Map.of("en", "Plans", "ru", "Планы", "pl", "Plany");
        Api.as("manager")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", name))
                .patch("/v1/service-categories/maintenance-plans")
                .then()
                .statusCode(200);
        load("equipment-maintenance", "RUB", false)
                .then()
                .statusCode(200)
                .body("changes.action.findAll { it != 'UNCHANGED' }", contains("KEPT"))
                .body("changes[0].action", equalTo("KEPT"));
    }

    @Test
    void whatPeopleMadeOfAPackStaysTheirs() {
        var used = loaded("shop-purchase", false).getInt("changes[-1].templateVersion");
        var version = "/v1/order-templates/shop-purchase/versions/" + used;
        var own =
                Api.as("manager")
                        .get(version)
                        .then()
                        .extract()
                        .jsonPath()
                        .<String, Object>getMap("");
        own.keySet().retainAll(List.of("name", "industry", "stages", "fields"));
        var number = Sheets.draft("shop-purchase", own).then().extract().<Integer>path("version");
        Sheets.publish("shop-purchase", number).then().statusCode(200);
        load("shop-purchase", "RUB", false)
                .then()
                .body("changes[-1].action", equalTo("KEPT"))
                .body("changes[-1].templateVersion", equalTo(number));
    }

    @Test
    void aLaterVersionOfAPackIsAFurtherVersionOfItsTemplate() throws SQLException {
        var earlier = loaded("car-service", false).getInt("changes[-1].templateVersion");
        Shop.number(
                "UPDATE order_template_version SET pack_version = 1 WHERE pack = ? RETURNING 1",
                "car-service");
        for (var dryRun : List.of(true, false)) {
            load("car-service", "RUB", dryRun)
                    .then()
                    .body("version", equalTo(4))
                    .body("changes[-1].action", equalTo("NEW_VERSION"))
                    .body("changes[-1].templateVersion", equalTo(earlier + 1));
        }
    }

    @Test
    void eightLoadsAtOnceLoadOnce() throws Exception {
        Callable<Integer> once = () -> load("school-course", "RUB", false).statusCode();
        try (var managers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : managers.invokeAll(Collections.nCopies(8, once))) {
                assertEquals(200, status.get());
            }
        }
        assertEquals(
                1,
                Shop.number(
                        "SELECT count(*) FROM order_template_version WHERE pack = ?",
                        "school-course"));
    }

    @Test
    void packsAreListedAndWhatIsNoneIsRefused() {
        Api.as("manager")
                .get("/v1/order-template-packs")
                .then()
                .statusCode(200)
                .body(
                        "items.key",
                        containsInAnyOrder(
                                "car-service",
                                "clinic-visit",
                                "device-repair",
                                "equipment-maintenance",
                                "hotel-stay",
                                "school-course",
                                "shop-purchase"))
                .body("items.currencies", everyItem(contains("EUR", "PLN", "RUB")))
                .body("items.find { it.key == 'car-service' }.categories.size()", equalTo(3))
                .body(
                        "items.find { it.key == 'car-service' }.skills",
                        contains("brakes", "car-diagnostics", "car-mechanic"));
        load("none", "RUB", true).then().statusCode(404).body("code", equalTo("pack-not-found"));
        load("car-service", "KZT", true)
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-missing"))
                .body("currencies", contains("EUR", "PLN", "RUB"));
    }
}
