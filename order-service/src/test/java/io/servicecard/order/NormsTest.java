package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.servicecard.order.norm.application.ProposeNorms;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NormsTest {
    @Inject ProposeNorms proposeNorms;

    private String template;

    /** Orders of a template with the norms 30 and 30, whose repairs took 40 minutes. */
    @BeforeEach
    void measureRepairs() throws SQLException {
        template = Sheets.key();
        Shop.draft(template).then().statusCode(201);
        publish(1);
        measured("repair", 21, 2_400);
        measured("diagnosis", 21, 1_790);
        measured("cleaning", 5, 60);
    }

    @Test
    void onlyWhatAPersonApprovesComesIntoADraft() {
        proposeNorms.propose(template);
        proposeNorms.propose(template);
        var proposals = proposals();
        assertEquals(List.of("repair"), proposals.getList("stage"));
        assertEquals(40, proposals.getInt("[0].proposedMinutes"));
        assertEquals(30, proposals.getInt("[0].normMinutes"));
        assertEquals("SLOWER", proposals.getString("[0].reason"));
        assertEquals(21, proposals.getInt("[0].sampleSize"));

        decide(proposals.getString("[0].id"), true)
                .then()
                .statusCode(200)
                .body("draftVersion", equalTo(2))
                .body("proposals[0].state", equalTo("APPROVED"));
        version(1).body("stages.normMinutes", equalTo(List.of(30, 30, 30)));
        version(2)
                .body("state", equalTo("DRAFT"))
                .body("stages.normMinutes", equalTo(List.of(30, 40, 30)))
                .body("stages[0].checklist[0].key", equalTo("backup"));
        decide(proposals.getString("[0].id"), false)
                .then()
                .statusCode(409)
                .body("code", equalTo("norm-proposal-decided"));
        proposeNorms.propose(template);
        assertEquals(1, proposals().getList("stage").size());
    }

    @Test
    void whatWasDeclinedIsNotAskedAgainUnlessItChanges() throws SQLException {
        proposeNorms.propose(template);
        decide(proposals().getString("[0].id"), false)
                .then()
                .statusCode(200)
                .body("draftVersion", nullValue());
        proposeNorms.propose(template);
        assertEquals(List.of("DECLINED"), proposals().getList("state"));
        measured("repair", 60, 4_800);
        proposeNorms.propose(template);
        assertEquals(List.of("OPEN", "DECLINED"), proposals().getList("state"));
    }

    @Test
    void aProposalForAnEarlierVersionHasHadItsTime() {
        proposeNorms.propose(template);
        var old = proposals().getString("[0].id");
        Shop.draft(template).then().statusCode(201);
        publish(2);
        decide(old, true).then().statusCode(409).body("code", equalTo("norm-proposal-outdated"));
        proposeNorms.propose(template);
        assertEquals(List.of("OPEN", "SUPERSEDED"), proposals().getList("state"));
        decide(UUID.randomUUID().toString(), true)
                .then()
                .statusCode(422)
                .body("code", equalTo("norm-proposal-unknown"));
    }

    private void publish(int number) {
        Api.as("manager")
                .post("/v1/order-templates/" + template + "/versions/" + number + "/publish")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse version(int number) {
        return Api.as("manager")
                .get("/v1/order-templates/" + template + "/versions/" + number)
                .then()
                .statusCode(200);
    }

    private Response decide(String proposal, boolean approved) {
        return Api.as("manager")
                .body(
                        Map.of(
                                "templateKey",
                                template,
                                "decisions",
                                List.of(Map.of("proposalId", proposal, "approved", approved))))
                .post("/v1/norm-decisions");
    }

    private JsonPath proposals() {
        var all =
                Api.as("manager")
                        .queryParam("limit", 200)
                        .get("/v1/norm-proposals")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        all.setRootPath("items.findAll { it.templateKey == '" + template + "' }");
        return all;
    }

    /** So many passages that took so long, without the orders' whole lives. */
    private void measured(String stage, int passages, int seconds) throws SQLException {
        var order = Job.placed().id;
        try (var connection = Engines.superuser();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO stage_time (order_id, stage, run, branch_id, template_key, template_version,"
                                        + " norm_minutes, available_at, started_at, completed_at, touch_seconds, wait_seconds)"
                                        + " SELECT ?, ?, n, ?, ?, 1, 30, now(), now(), now(), ?, 0 FROM generate_series(1, ?) n")) {
            insert.setObject(1, order);
            insert.setString(2, stage);
            insert.setObject(3, Shop.open().branch);
            insert.setString(4, template);
            insert.setInt(5, seconds);
            insert.setInt(6, passages);
            insert.executeUpdate();
        }
    }
}
