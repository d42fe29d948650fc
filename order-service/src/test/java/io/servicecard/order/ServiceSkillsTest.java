package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What services ask of those who do them, beside what stages ask. */
@QuarkusTest
class ServiceSkillsTest {
    private UUID branch;
    private Crew solderer;
    private Crew optician;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
        solderer = Crew.technician(branch, "soldering");
        optician = Crew.technician(branch, "optics", "soldering");
    }

    /** An order for a service, whose repair asks soldering; who packs needs nothing more. */
    private Job accepted(UUID service) {
        var repair = Sheets.stage("repair", Map.of("skills", List.of("soldering")));
        var packing = Sheets.stage("packing", Map.of("serviceSkills", false));
        var template = Sheets.published(Sheets.template(List.of(repair, packing)));
        var job = Job.placed(branch, service, template);
        job.accept().then().statusCode(200);
        return job;
    }

    @Test
    void whoBeginsAStageCanDoItsServices() {
        var job = accepted(Menu.skilled("optics"));
        Work.start(job, "repair", solderer.user)
                .then()
                .statusCode(403)
                .body("code", equalTo("skill-missing"))
                .body("skills", contains("optics"));
        Work.start(job, "repair", optician.user).then().statusCode(200);
        job.command(optician.user, "complete-stage", Map.of("stage", "repair"))
                .then()
                .statusCode(200);
        var packer = Crew.technician(branch);
        Work.start(job, "packing", packer.user).then().statusCode(200);
    }

    @Test
    void workIsGivenToAndListedForWhoCanDoItsServices() {
        var job = accepted(Menu.skilled("optics"));
        Work.give(job, "repair", solderer)
                .then()
                .statusCode(409)
                .body("code", equalTo("assignee-unfit"))
                .body("skills", contains("optics"));
        Work.claim(job, "repair", solderer).then().statusCode(409);
        var candidates =
                Api.as("reception").get("/v1/orders/" + job.id + "/assignee-candidates").then();
        candidates
                .statusCode(200)
                .body("items[0].staffId", equalTo(optician.id.toString()))
                .body("items[0].skill.asked", contains("optics", "soldering"))
                .body("items[1].obstacles", contains("SKILL_MISSING"));
        Api.as(solderer.user).get("/v1/claimable-work").then().body("items", empty());
        Api.as(optician.user)
                .get("/v1/claimable-work")
                .then()
                .body("items.orderId", contains(job.id.toString()))
                .body("items[0].stages[0].skills", contains("optics", "soldering"));
        var waiting =
                Api.as("manager")
                        .get("/v1/branches/" + branch + "/workload")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertEquals(30, waiting.getInt("skills.find { it.skill == 'optics' }.waitingMinutes"));
        assertEquals(60, waiting.getInt("waitingMinutes"));
        Work.claim(job, "repair", optician).then().statusCode(200);
    }

    @Test
    void whatAServiceTurnsOutToAskIsAskedOfOpenOrders() {
        var service = Menu.skilled();
        var job = accepted(service);
        Api.as(solderer.user)
                .get("/v1/claimable-work")
                .then()
                .body("items.orderId", contains(job.id.toString()));
        Menu.change(service, "*", Map.of("skills", List.of("optics"))).then().statusCode(200);
        Menu.retire(service).then().statusCode(200);
        Api.as(solderer.user).get("/v1/claimable-work").then().body("items", empty());
        Work.start(job, "repair", solderer.user).then().statusCode(403);
        Work.start(job, "repair", "manager").then().statusCode(200);
    }
}
