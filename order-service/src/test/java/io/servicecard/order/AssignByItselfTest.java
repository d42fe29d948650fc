package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.assignment.application.AssignByItself;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work goes to people by itself where a manager chose so, and nowhere else. */
@QuarkusTest
class AssignByItselfTest {
    @Inject AssignByItself byItself;

    private UUID branch;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
    }

    @Test
    void eachStageGoesToSomebodyAsItOpens() {
        automatic("ROUND_ROBIN", true);
        var ann = Crew.technician(branch, "soldering");
        var eve = Crew.technician(branch, "painting");
        var job = Work.accepted(branch);
        byItself.round(() -> true);
        assertEquals(ann.id, holder(job, "diagnosis", "ROUND_ROBIN"));
        assertEquals("OrderAssigned", job.events(3).getLast());
        var told = job.published().getLast().payload();
        assertEquals("service", told.get("actorRole").asText());
        assertEquals(ann.id.toString(), told.get("staffId").asText());

        Work.start(job, "diagnosis", ann.user).then().statusCode(200);
        byItself.round(() -> true);
        assertEquals(1, had("order_id", job.id), "repair waits for the diagnosis");
        job.command(ann.user, "complete-stage", Map.of("stage", "diagnosis"))
                .then()
                .statusCode(200);
        byItself.round(() -> true);
        assertEquals(eve.id, holder(job, "repair", "ROUND_ROBIN"));
    }

    @Test
    void whatNobodyCanHaveStaysClaimableAndIsTriedAgain() throws SQLException {
        automatic("LEAST_LOADED", true);
        var ann = Crew.technician(branch, "soldering");
        var desk = Crew.technician(branch, "soldering");
        desk.tell("shift-plan", Map.of("hours", List.of(), "capacityMinutes", 0))
                .then()
                .statusCode(200);
        ann.says(Map.of("presence", "AWAY")).then().statusCode(200);
        var job = Work.accepted(branch);
        byItself.round(() -> true);
        assertEquals(0, had("order_id", job.id));
        Api.as(ann.user)
                .get("/v1/claimable-work")
                .then()
                .statusCode(200)
                .body("items[0].orderId", equalTo(job.id.toString()));
        ann.says(Map.of("presence", "PRESENT")).then().statusCode(200);
        byItself.round(() -> true);
        assertEquals(0, had("order_id", job.id), "not before its time");
        assertEquals(1, again(job));
        byItself.round(() -> true);
        assertEquals(ann.id, holder(job, "diagnosis", "LEAST_LOADED"));
        assertEquals(0, again(job), "nothing waits");
    }

    @Test
    void nothingGoesByItselfUnlessItWasChosenSo() throws SQLException {
        var before = Work.accepted(branch);
        automatic("ROUND_ROBIN", false);
        var byHand = Work.accepted(branch);
        automatic("ROUND_ROBIN", true);
        var meanwhile = Work.accepted(branch);
        var taken = Work.accepted(branch);
        byItself.round(() -> true);

        var ann = Crew.technician(branch, "soldering");
        Work.give(taken, "diagnosis", ann).then().statusCode(200);
        taken.command("manager", "unassign", Map.of("stage", "diagnosis", "reason", "MISTAKE"))
                .then()
                .statusCode(200);
        assertEquals(0, again(taken), "a person took it away");
        automatic("ROUND_ROBIN", false);
        assertEquals(1, again(meanwhile));
        byItself.round(() -> true);
        for (var one : List.of(before, byHand, meanwhile, taken)) {
            assertEquals(0, had("order_id", one.id));
            assertEquals(0, again(one));
        }
    }

    @Test
    void atOnceWithPeopleAndReplicasNobodyHasTooMuchAndNothingIsHadByTwo() throws Exception {
        automatic("LEAST_LOADED", true);
        var crew = IntStream.range(0, 3).mapToObj(one -> limited()).toList();
        var jobs = IntStream.range(0, 12).mapToObj(one -> Work.accepted(branch)).toList();
        long deadlocks = deadlocks();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int place = 0; place < jobs.size(); place++) {
            var job = jobs.get(place);
            var member = crew.get(place % crew.size());
            if (place % 3 == 0) {
                all.add(
                        () -> {
                            byItself.round(() -> true);
                            return 200;
                        });
            }
            if (place % 2 == 0) {
                all.add(() -> Work.claim(job, "diagnosis", member).statusCode());
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(all)) {
                assertTrue(List.of(200, 409).contains(status.get()), status::toString);
            }
        }
        for (var job : jobs) {
            again(job); // what was in use the first time
        }
        byItself.round(() -> true);
        await().until(() -> crew.stream().allMatch(one -> had("staff_id", one.id) >= 3));
        for (var member : crew) {
            assertEquals(3, had("staff_id", member.id));
            assertEquals(
                    3, Shop.number("SELECT open FROM staff_load WHERE staff_id = ?", member.id));
        }
        for (var job : jobs) {
            assertTrue(had("order_id", job.id) <= 1);
        }
        assertEquals(deadlocks, deadlocks());
        Api.as(crew.getFirst().user)
                .get("/v1/claimable-work")
                .then()
                .body("items.size()", equalTo(3));
        Api.as(Crew.technician(branch).user)
                .get("/v1/claimable-work")
                .then()
                .body("items", empty());
    }

    private Crew limited() {
        var member = Crew.technician(branch, "soldering");
        member.tell("wip-limit", Map.of("limit", 3)).then().statusCode(200);
        return member;
    }

    private void automatic(String strategy, boolean automatic) {
        Api.as("manager")
                .body(Map.of("branchId", branch, "strategy", strategy, "automatic", automatic))
                .post("/v1/assignment-strategies")
                .then()
                .statusCode(200)
                .body("automatic", equalTo(automatic));
    }

    /** Who has a stage, and that it came by the strategy. */
    private static UUID holder(Job job, String stage, String how) {
        var one = "items.find { it.stage == '%s' && it.endedAt == null }.".formatted(stage);
        var seen =
                Api.as("reception")
                        .get("/v1/orders/" + job.id + "/assignments")
                        .then()
                        .statusCode(200)
                        .body(one + "how", equalTo(how))
                        .extract()
                        .jsonPath();
        return seen.getUUID(one + "staffId");
    }

    private static long had(String column, UUID id) {
        try {
            return Shop.number(
                    "SELECT count(*) FROM assignment WHERE ended_at IS NULL AND %s = ?"
                            .formatted(column),
                    id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the time come to look at an order again; 0 when it is not to be looked at. */
    private static long again(Job job) throws SQLException {
        return Shop.number(
                "UPDATE work_to_give SET next_at = now() WHERE order_id = ? RETURNING 1", job.id);
    }

    private static long deadlocks() throws SQLException {
        return Shop.number(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database() AND 1 = ?",
                1);
    }
}
