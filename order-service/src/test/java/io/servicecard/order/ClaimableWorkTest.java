package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.servicecard.platform.testing.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody has is listed for those who could take it, and lists are read page by page. */
@QuarkusTest
class ClaimableWorkTest {
    private UUID branch;
    private Crew ann;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
        ann = Crew.technician(branch, "soldering");
    }

    @Test
    void whatComesFirstAndIsDueFirstStandsFirst() {
        var late = due(4);
        var soon = due(1);
        var urgent = due(5);
        var low = due(1);
        prioritise(urgent, "URGENT");
        prioritise(low, "LOW");
        List<UUID> wanted = List.of(urgent.id, soon.id, late.id, low.id);
        assertEquals(wanted, pages(() -> Api.as(ann.user), "/v1/claimable-work", "orderId"));
        claimable(ann)
                .body("items[0].priority", equalTo("URGENT"))
                .body("items[0].orderNumber", equalTo(urgent.placed.getString("number")))
                .body("items[0].orderState", equalTo("ACCEPTED"))
                .body("items[0].dueAt", notNullValue())
                .body("items[0].stages.stage", contains("diagnosis"))
                .body("items[0].stages[0].normMinutes", equalTo(30))
                .body("items[0].stages[0].skills", contains("soldering"))
                .body("next", nullValue());
    }

    @Test
    void onlyWhatMayBeginAndNobodyHasIsListed() {
        var eve = Crew.technician(branch, "painting");
        var job = due(2);
        claimable(eve).body("items", empty());
        Work.claim(job, "diagnosis", ann).then().statusCode(200);
        claimable(ann).body("items", empty());
        Work.start(job, "diagnosis", ann.user).then().statusCode(200);
        claimable(eve).body("items", empty());
        job.command(ann.user, "complete-stage", Map.of("stage", "diagnosis"))
                .then()
                .statusCode(200);
        claimable(eve).body("items.stages.flatten().stage", contains("repair"));
        job.command("reception", "assign", Map.of("staffId", ann.id)).then().statusCode(200);
        claimable(eve).body("items", empty());
        job.command("manager", "unassign", Map.of("reason", "MISTAKE")).then().statusCode(200);
        claimable(eve).body("items.orderId", contains(job.id.toString()));
        Work.claim(job, "repair", eve).then().statusCode(200);
        claimable(eve).body("items", empty());
    }

    @Test
    void workOfOtherBranchesAndOfEndedOrdersIsNot() {
        var elsewhere = Crew.technician(Shop.branch("RUB"), "soldering");
        var job = due(2);
        claimable(elsewhere).body("items", empty());
        claimable(ann).body("items.size()", equalTo(1));
        job.command("manager", "cancel", Map.of("reason", "no part")).then().statusCode(200);
        claimable(ann).body("items", empty());
        Api.as("technician-" + UUID.randomUUID())
                .get("/v1/claimable-work")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-registered-staff"));
    }

    @Test
    void whoHadAnOrderIsReadPageByPage() {
        var bob = Crew.technician(branch, "soldering");
        var job = due(2);
        Work.give(job, "diagnosis", ann).then().statusCode(200);
        Work.give(job, "diagnosis", bob, "URGENCY").then().statusCode(200);
        Work.give(job, "diagnosis", ann, "MISTAKE").then().statusCode(200);
        assertEquals(
                List.of(ann.id, bob.id, ann.id),
                pages(
                        () -> Api.as("reception"),
                        "/v1/orders/" + job.id + "/assignments",
                        "staffId"));
    }

    @Test
    void whatWasDoneAgainIsReadPageByPage() {
        var first = Counter.handedOver();
        var again = Counter.again(first, "REWORK");
        var onceMore = Counter.again(first, "REWORK");
        assertEquals(
                List.of(again.id, onceMore.id),
                pages(
                        () -> Api.as(first.holder.user()),
                        "/v1/orders/" + first.id + "/follow-ups",
                        "id"));
    }

    /** An order promised in so many days; its diagnosis asks for soldering. */
    private Job due(int days) {
        var job = Work.placed(branch);
        job.command(
                        "reception",
                        "accept",
                        Map.of(
                                "condition", "scratched",
                                "signedBy", "A. Signer",
                                "readyBy", Instant.now().plus(days, ChronoUnit.DAYS).toString()))
                .then()
                .statusCode(200);
        return job;
    }

    private static void prioritise(Job job, String priority) {
        job.command("manager", "prioritise", Map.of("priority", priority)).then().statusCode(200);
    }

    private static ValidatableResponse claimable(Crew one) {
        return Api.as(one.user).get("/v1/claimable-work").then().statusCode(200);
    }

    /** Ids of a list that is read one by one. */
    private static List<UUID> pages(
            Supplier<RequestSpecification> caller, String path, String member) {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = caller.get().queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            page.getList("items." + member, String.class)
                    .forEach(id -> seen.add(UUID.fromString(id)));
            cursor = page.getString("next");
        } while (cursor != null);
        return seen;
    }
}
