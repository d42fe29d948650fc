package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Giving and taking at the same moment: nothing is had by two, and nobody has too much. */
@QuarkusTest
class AssignmentRacesTest {
    private UUID branch;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
    }

    @Test
    void ofFortyThingsGivenAtOnceOneHasAsManyAsOneMay() throws Exception {
        var member = Crew.technician(branch, "soldering");
        member.tell("wip-limit", Map.of("limit", 3)).then().statusCode(200);
        List<Callable<Response>> gifts = new ArrayList<>();
        for (int one = 0; one < 40; one++) {
            var job = Work.accepted(branch);
            gifts.add(
                    one % 2 == 0
                            ? () -> Work.give(job, "diagnosis", member)
                            : () -> Work.claim(job, "diagnosis", member));
        }
        var answers = atOnce(gifts);
        assertEquals(3, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        var refused = answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertTrue(
                refused.stream()
                        .allMatch(answer -> answer.path("code").equals("wip-limit-reached")),
                refused::toString);
        assertEquals(3, open("staff_id", member.id));
        assertEquals(3, Shop.number("SELECT open FROM staff_load WHERE staff_id = ?", member.id));
    }

    @Test
    void ofTenWhoTakeOneStageOneHasIt() throws Exception {
        var crew =
                IntStream.range(0, 10)
                        .mapToObj(one -> Crew.technician(branch, "soldering"))
                        .toList();
        var job = Work.accepted(branch);
        var answers =
                atOnce(
                        crew.stream()
                                .<Callable<Response>>map(
                                        one -> () -> Work.claim(job, "diagnosis", one))
                                .toList());
        var winner = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertEquals(1, winner.size());
        var losers = answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        for (var loser : losers) {
            assertEquals(409, loser.statusCode());
            assertEquals("already-assigned", loser.path("code"));
            assertEquals(winner.getFirst().<String>path("staffId"), loser.path("staffId"));
        }
        assertEquals(3, job.view().getInt("version"));
        assertEquals(1, open("order_id", job.id));
    }

    @Test
    void thingsGivenInTurnAtOnceAreSharedEvenly() throws Exception {
        var crew =
                IntStream.range(0, 4)
                        .mapToObj(one -> Crew.technician(branch, "soldering"))
                        .toList();
        for (var one : crew) {
            one.tell("wip-limit", Map.of("limit", 3)).then().statusCode(200);
        }
        List<Callable<Response>> gifts = new ArrayList<>();
        for (int one = 0; one < 12; one++) {
            var job = Work.accepted(branch);
            gifts.add(() -> Work.best(job, "diagnosis", "ROUND_ROBIN"));
        }
        assertTrue(atOnce(gifts).stream().allMatch(answer -> answer.statusCode() == 200));
        for (var one : crew) {
            assertEquals(3, open("staff_id", one.id));
        }
        Work.best(Work.accepted(branch), "diagnosis", "ROUND_ROBIN").then().statusCode(409);
    }

    @Test
    void whatTwoHaveGoesBackAndForthWithoutAnybodyWaitingForEver() throws Exception {
        var ann = Crew.technician(branch, "soldering");
        var bob = Crew.technician(branch, "soldering");
        var one = Work.accepted(branch);
        var other = Work.accepted(branch);
        Work.give(one, "diagnosis", ann).then().statusCode(200);
        Work.give(other, "diagnosis", bob).then().statusCode(200);
        for (int round = 0; round < 5; round++) {
            boolean even = round % 2 == 0;
            List<Callable<Response>> swap =
                    List.of(
                            () -> Work.give(one, "diagnosis", even ? bob : ann, "URGENCY"),
                            () -> Work.give(other, "diagnosis", even ? ann : bob, "URGENCY"));
            assertTrue(atOnce(swap).stream().allMatch(answer -> answer.statusCode() == 200));
        }
        assertEquals(1, open("staff_id", ann.id));
        assertEquals(1, open("staff_id", bob.id));
    }

    @Test
    void theDatabaseItselfKeepsTheLimit() throws SQLException {
        var member = Crew.technician(branch, "soldering");
        member.tell("wip-limit", Map.of("limit", 1)).then().statusCode(200);
        var job = Work.accepted(branch);
        Work.give(job, "diagnosis", member).then().statusCode(200);
        var refused =
                assertThrows(
                        SQLException.class,
                        () ->
                                Shop.number(
                                        "INSERT INTO assignment (id, order_id, stage, staff_id, how,"
                                                + " assigned_by, assigned_at) SELECT gen_random_uuid(),"
                                                + " order_id, 'repair', staff_id, how, assigned_by,"
                                                + " assigned_at FROM assignment WHERE staff_id = ?"
                                                + " RETURNING 1",
                                        member.id));
        assertTrue(refused.getMessage().contains("within_wip_limit"), refused::getMessage);
        assertEquals(1, open("staff_id", member.id));
    }

    /** Numbers what is had, by a column. */
    private static long open(String column, UUID id) throws SQLException {
        return Shop.number(
                "SELECT count(*) FROM assignment WHERE ended_at IS NULL AND %s = ?"
                        .formatted(column),
                id);
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return Collections.unmodifiableList(answers);
        }
    }
}
