package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetupTest {
    private final Shop shop = Shop.open();

    @Test
    void everybodySeesBranchesAndServices() {
        Api.anonymous()
                .get("/v1/branches/" + shop.branch)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("currency", equalTo("RUB"));
        Api.anonymous().get("/v1/branches").then().statusCode(200);
        Api.anonymous()
                .queryParam("limit", 200)
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(shop.service.toString()));
        Api.anonymous()
                .get("/v1/branches/" + Ids.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("branch-not-found"));
    }

    @Test
    void onlyTheManagerSetsUp() {
        var branch = Map.of("name", "X", "zone", "Europe/Warsaw", "currency", "PLN");
        for (var user : List.of("reception", "technician", "support", "customer-x")) {
            Api.as(user).body(branch).post("/v1/branches").then().statusCode(403);
            Api.as(user).get("/v1/staff").then().statusCode(403);
        }
        Api.as("manager").get("/v1/staff").then().statusCode(200);
        Api.anonymous().get("/v1/order-templates").then().statusCode(401);
    }

    @Test
    void aBranchHasARealZoneAndCurrency() {
        for (var zone : List.of("Mars/Olympus", "+03:00", "UTC+3", "Z", "GMT-2", "")) {
            openBranch(zone, "PLN").then().statusCode(400);
        }
        for (var currency : List.of("XYZZY", "XXX", "XTS", "XAU", "DEM", "pln", "QQQ")) {
            openBranch("Europe/Warsaw", currency).then().statusCode(400);
        }
        openBranch("Europe/Warsaw", "XXX")
                .then()
                .body("errors[0].field", equalTo("currency"))
                .body("errors[0].code", equalTo("in-circulation"));
        var code = "code-" + UUID.randomUUID().toString().substring(24);
        Shop.offer(code, 100, "XXX").then().statusCode(400);
        openBranch("Asia/Almaty", "KZT").then().statusCode(201);
    }

    private static Response openBranch(String zone, String currency) {
        return Api.as("manager")
                .body(Map.of("name", "X", "zone", zone, "currency", currency))
                .post("/v1/branches");
    }

    @Test
    void codesAndSubjectsAreUnique() {
        var code = "code-" + UUID.randomUUID().toString().substring(24);
        Shop.offer(code, 100, "RUB").then().statusCode(201);
        Shop.offer(code, 100, "RUB").then().statusCode(409).body("code", equalTo("code-taken"));
        Shop.offer("neg-" + UUID.randomUUID().toString().substring(24), -1, "RUB")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-negative"));
        var subject = UUID.randomUUID().toString();
        Shop.staff(subject, shop.branch).then().statusCode(201);
        Shop.staff(subject, shop.branch)
                .then()
                .statusCode(409)
                .body("code", equalTo("subject-taken"));
        Shop.staff(UUID.randomUUID().toString(), Ids.next())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("branchId"));
    }

    @Test
    void aTemplateVersionIsPublishedOnceAndStaysAsItIs() {
        var key = "t-" + UUID.randomUUID().toString().substring(0, 8);
        var first = "/v1/order-templates/" + key + "/versions/1";
        Shop.draft(key)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(first));
        Api.as("reception")
                .get(first)
                .then()
                .body("state", equalTo("DRAFT"))
                .header("ETag", "\"1\"");
        Api.as("manager")
                .post(first + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        Api.as("manager")
                .post(first + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("template-published"));
        Shop.draft(key).then().statusCode(201).body("version", equalTo(2));
        Api.as("manager")
                .post("/v1/order-templates/" + key + "/versions/9/publish")
                .then()
                .statusCode(404)
                .body("code", equalTo("template-not-found"));
        assertThrows(
                SQLException.class,
                () -> asRuntimeRole("UPDATE order_template_version SET industry = 'x'"));
    }

    @Test
    void stagesOfATemplateAreToldApartAndSomethingMustBeDone() {
        var key = "t-" + UUID.randomUUID().toString().substring(0, 8);
        var path = "/v1/order-templates/" + key + "/versions";
        var twice = List.of(Shop.stage("a", true), Shop.stage("a", true));
        var name = Shop.names("T");
        Api.as("manager")
                .body(Map.of("name", name, "industry", "x", "stages", twice))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("stage-key-twice"));
        Api.as("manager")
                .body(
                        Map.of(
                                "name",
                                name,
                                "industry",
                                "x",
                                "stages",
                                List.of(Shop.stage("a", false))))
                .post(path)
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        Api.as("manager")
                .post(path + "/1/publish")
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-mandatory"));
    }

    @Test
    void twentyDraftsAtOnceAreNumberedWithoutGaps() throws Exception {
        var key = "t-" + UUID.randomUUID().toString().substring(0, 8);
        Callable<Integer> draft = () -> Shop.draft(key).then().extract().path("version");
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new java.util.TreeSet<Integer>();
            for (var number : writers.invokeAll(Collections.nCopies(20, draft))) {
                numbers.add(number.get());
            }
            Assertions.assertEquals(20, numbers.size());
            Assertions.assertEquals(20, numbers.last());
        }
    }

    @Test
    void theRuntimeRoleCannotRewriteWhatIsOnRecord() {
        for (var statement :
                List.of(
                        "UPDATE timeline_entry SET event = 'x'",
                        "DELETE FROM timeline_entry",
                        "UPDATE order_line SET quantity = 9",
                        "UPDATE quality_check SET result = 'PASS'",
                        "DELETE FROM payment",
                        "UPDATE payment SET refunded_minor = 0",
                        "UPDATE refund SET amount_minor = 1",
                        "DELETE FROM order_return",
                        "DELETE FROM orders",
                        "DELETE FROM attachment_content",
                        "UPDATE attachment SET visibility = 'PUBLIC'",
                        "DELETE FROM part_arrival",
                        "UPDATE hand_over_signature SET taken_by = 'x'",
                        "CREATE TABLE mine (id int)")) {
            var refusal = assertThrows(SQLException.class, () -> asRuntimeRole(statement));
            Assertions.assertEquals("42501", refusal.getSQLState(), statement);
        }
    }

    private static void asRuntimeRole(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(Engines.url(), "order_app", "app");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
