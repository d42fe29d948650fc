package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.PlainText;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** What people write into orders stands in no column of any table as they wrote it. */
@QuarkusTest
class PersonalDataAtRestTest {
    @Inject PersonalData personalData;

    @Test
    void noTableHoldsAWordInClear() throws SQLException {
        var word = word();
        var technician = "technician-" + UUID.randomUUID();
        employ(technician, word);
        var placed = place(word);
        var token = placed.getString("trackingToken");
        var id = placed.getString("id");
        command("reception", id, "accept", acceptance(word)).body("intake.signedBy", is(word));
        for (var stage : List.of("diagnosis", "repair")) {
            command(technician, id, "start-stage", Map.of("stage", stage));
            var found = Map.of("note", "Found " + word);
            command(technician, id, "record-results", Sheets.results(stage, found));
            command(technician, id, "complete-stage", Map.of("stage", stage));
        }
        command(technician, id, "submit-quality-check", Map.of());
        command(
                "manager",
                id,
                "quality-checks",
                Map.of("result", "FAIL", "defects", List.of("Defect " + word, word + " again")));
        command("manager", id, "cancel", Map.of("reason", "Reason " + word))
                .body("closingReason", is("Reason " + word), "asset.description", is(word));
        var other = place(word).getString("id");
        command("manager", other, "reject", Map.of("reason", "Reason " + word));
        Api.as("manager")
                .queryParam("limit", 200)
                .get("/v1/staff")
                .then()
                .body("items.displayName", hasItem("Tech " + word));
        assertEquals(List.of(), PlainText.tablesWith(word, token));
    }

    @Test
    void pinsAreNotStored() throws SQLException, NoSuchAlgorithmException {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        var pin = job.pin();
        job.handOver(pin.equals("000000") ? "000001" : "000000").then().statusCode(422);
        job.handOver(pin).then().statusCode(200);
        var request = "/v1/orders/" + job.id + "/hand-over{\"pin\":\"" + pin + "\"}";
        assertEquals(
                List.of(),
                PlainText.tablesWith(
                        "," + pin + ",", "(" + pin + ",", "," + pin + ")", sha256(request)),
                "nor a hash of the request that a million tries would tell the PIN of");
    }

    @Test
    void thingsOfCustomersAreNotNamedInClear() throws SQLException {
        var word = word();
        var holder = Shop.holder();
        var plate = Garage.identifier("PLATE", word);
        var asset = Garage.id(Garage.register(holder, plate));
        Garage.change("reception", asset, "*", Map.of("description", "Car " + word))
                .then()
                .statusCode(200)
                .body("description", is("Car " + word));
        Job.placed(holder, Garage.order(holder, asset));
        Garage.search("PLATE", word).then().body("items.description", hasItem("Car " + word));
        assertEquals(List.of(), PlainText.tablesWith(word));
    }

    @Test
    void anErasedCustomersOrderStaysWithoutTheirWords() {
        var word = word();
        var placed = place(word);
        var id = placed.getString("id");
        command("reception", id, "accept", acceptance(word));
        personalData.destroy(placed.getUUID("customerId"));
        var view = Api.as("manager").get("/v1/orders/" + id).then().statusCode(200).extract();
        assertEquals("ACCEPTED", view.path("state"));
        assertNull(view.path("asset.description"));
        assertNull(view.path("intake.signedBy"));
        Api.as("manager")
                .body(Map.of("reason", "Reason " + word))
                .post("/v1/orders/" + id + "/cancel")
                .then()
                .statusCode(410)
                .body("code", equalTo("personal-data-erased"));
    }

    private static Matcher<String> is(String text) {
        return equalTo(text);
    }

    private static void employ(String user, String word) {
        Api.as("manager")
                .body(
                        Map.of(
                                "subject",
                                Tokens.subject(user),
                                "displayName",
                                "Tech " + word,
                                "branchId",
                                Shop.open().branch,
                                "skills",
                                List.of("soldering")))
                .post("/v1/staff")
                .then()
                .statusCode(201)
                .body("displayName", is("Tech " + word));
    }

    private static JsonPath place(String word) {
        Map<String, Object> order = new HashMap<>(Shop.open().order(Shop.holder()));
        order.put("asset", Map.of("description", word, "serialNumber", "SN-" + word));
        order.put("templateKey", template());
        order.put("fields", Sheets.answers(Map.of("told", "Told " + word)));
        return Api.as("reception")
                .body(order)
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .body("asset.serialNumber", is("SN-" + word))
                .extract()
                .jsonPath();
    }

    /** Asks for words at placing and at each stage. */
    private static String template() {
        var note = Map.of("fields", List.of(Sheets.question("note", "TEXT", false)));
        return Sheets.published(
                Sheets.template(
                        List.of(Sheets.stage("diagnosis", note), Sheets.stage("repair", note)),
                        Sheets.question("told", "TEXT", true)));
    }

    private static Map<String, Object> acceptance(String word) {
        return Map.of(
                "condition",
                "Scratched " + word,
                "signedBy",
                word,
                "readyBy",
                Instant.now().plus(2, ChronoUnit.DAYS).toString());
    }

    private static ValidatableResponse command(
            String user, String order, String command, Object body) {
        return Api.as(user)
                .body(body)
                .post("/v1/orders/" + order + "/" + command)
                .then()
                .statusCode(200);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String word() {
        return "kanarek" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }
}
