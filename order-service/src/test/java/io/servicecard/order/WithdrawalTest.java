package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What was attached is taken back: by whom, with what left, and in any order with all else. */
@QuarkusTest
class WithdrawalTest {
    private static Response withdraw(Job job, String user, String id) {
        return withdraw(job, user, id, "WRONG_FILE");
    }

    private static Response withdraw(Job job, String user, String id, String reason) {
        return job.command(user, "attachments/" + id + "/withdraw", Map.of("reason", reason));
    }

    private static String attached(Job job, String user, String purpose, String visibility) {
        return Album.add(job, user, purpose, visibility, "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Job begun() {
        var stages =
                List.of("first", "second").stream()
                        .map(
                                key ->
                                        Sheets.stage(
                                                key,
                                                Map.of(
                                                        "exitGates",
                                                        List.of(
                                                                Sheets.gate(
                                                                        "MIN_PHOTOS",
                                                                        "count",
                                                                        1)))))
                        .toList();
        var job = Sheets.placed(Sheets.published(Sheets.template(stages)), Map.of());
        job.accept().then().statusCode(200);
        start(job, "first");
        return job;
    }

    private static void start(Job job, String stage) {
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", stage)).then().statusCode(200);
    }

    private static Response complete(Job job, String stage) {
        return job.command(Shop.TECHNICIAN, "complete-stage", Map.of("stage", stage));
    }

    private static long contents(String id) throws SQLException {
        return Shop.number(
                "SELECT count(*) FROM attachment_content WHERE attachment_id = ?",
                UUID.fromString(id));
    }

    @Test
    void whatIsWithdrawnIsGoneForAll() throws SQLException {
        var job = Job.placed();
        var id = attached(job, "technician", "DEFECT", "PUBLIC");
        var hidden = attached(job, "reception", "DEFECT", "INTERNAL");
        withdraw(job, "technician", id, "SHOWS_TOO_MUCH")
                .then()
                .statusCode(200)
                .body("attachmentId", equalTo(id))
                .body("reason", equalTo("SHOWS_TOO_MUCH"))
                .body("withdrawnRole", equalTo("technician"));
        withdraw(job, "reception", hidden).then().statusCode(200);
        var tracked = "/v1/track/" + job.placed.getString("trackingToken") + "/photos";
        Api.anonymous().get(tracked).then().body("items", hasSize(0));
        Api.anonymous().accept("*/*").get(tracked + "/" + id).then().statusCode(404);
        for (var user : List.of("manager", job.holder.user())) {
            Album.list(job, user).body("items", hasSize(0));
            Album.picture(job, user, id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("attachment-not-found"));
        }
        assertEquals(0, contents(id));
        var timeline = "/v1/orders/" + job.id + "/timeline";
        Api.as(job.holder.user())
                .get(timeline)
                .then()
                .body("items.event", contains("OrderPlaced", "AttachmentWithdrawn"))
                .body("items[1].note", equalTo("SHOWS_TOO_MUCH"));
        Api.as("support").get(timeline).then().body("items", hasSize(3));
        assertEquals("AttachmentWithdrawn", job.events(3).getLast());
        assertEquals(hidden, job.published().getLast().payload().get("attachmentId").asText());
    }

    @Test
    void whoAttachedItMayAndAManager() {
        var job = Job.placed();
        var ours = attached(job, "reception", "DOCUMENT", "INTERNAL");
        var theirs = attached(job, job.holder.user(), "BEFORE", "CUSTOMER");
        for (var id : List.of(ours, theirs)) {
            withdraw(job, "technician", id)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("attachment-of-another"));
        }
        withdraw(job, "reception", ours).then().statusCode(200);
        withdraw(job, "manager", theirs, "CUSTOMER_ASKED").then().statusCode(200);
        withdraw(Job.placed(), "manager", ours).then().statusCode(404);
        withdraw(job, "manager", UUID.randomUUID().toString()).then().statusCode(404);
        withdraw(job, "manager", ours, "BECAUSE").then().statusCode(400);
    }

    @Test
    void whatAGateCountedIsAManagersToWithdrawAndCountsNoMore() {
        var job = begun();
        var counted = attached(job, Shop.TECHNICIAN, "AFTER", "CUSTOMER");
        var paper = attached(job, Shop.TECHNICIAN, "DOCUMENT", "CUSTOMER");
        complete(job, "first").then().statusCode(200);
        withdraw(job, Shop.TECHNICIAN, counted)
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment-counted"));
        withdraw(job, Shop.TECHNICIAN, paper).then().statusCode(200);
        withdraw(job, "manager", counted).then().statusCode(200);
        assertEquals("DONE", job.view().getString("stages[0].state"), "what was passed stays so");
        start(job, "second");
        complete(job, "second").then().statusCode(409).body("gates.gate", contains("MIN_PHOTOS"));
    }

    @Test
    void theSignatureOfAHandOverStays() throws SQLException {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        var blurred = attached(job, "reception", "SIGNATURE", "CUSTOMER");
        withdraw(job, "reception", blurred, "UNREADABLE").then().statusCode(200);
        signFor(job, blurred).then().statusCode(422).body("code", equalTo("signature-not-found"));
        var signature = attached(job, "reception", "SIGNATURE", "CUSTOMER");
        signFor(job, signature).then().statusCode(200);
        withdraw(job, "manager", signature)
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment-is-proof"));
        try (var connection = Engines.superuser();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO attachment_withdrawal"
                                        + " VALUES (?::uuid, 'DUPLICATE', 'x', 'manager', now())")) {
            insert.setString(1, signature);
            var refused = assertThrows(SQLException.class, insert::executeUpdate);
            assertEquals("23503", refused.getSQLState(), "nor behind the service's back");
        }
        assertEquals(1, contents(signature));
    }

    private static Response signFor(Job job, String signature) {
        var proof = Map.of("attachmentId", signature, "signedBy", "Z. K.");
        return job.command("reception", "hand-over", Map.of("signature", proof));
    }

    @Test
    void manyAtOnceWithdrawItOnceBeforeOrAfterTheGate() throws Exception {
        var job = begun();
        var id = attached(job, Shop.TECHNICIAN, "AFTER", "CUSTOMER");
        List<Callable<Response>> all = new ArrayList<>();
        all.addAll(Collections.nCopies(4, () -> withdraw(job, "manager", id)));
        all.addAll(Collections.nCopies(4, () -> Album.picture(job, "support", id)));
        all.add(() -> complete(job, "first"));
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) {
                statuses.add(done.get().statusCode());
            }
        }
        assertEquals(Set.of(200), Set.copyOf(statuses.subList(0, 4)));
        assertTrue(Set.of(200, 404).containsAll(statuses.subList(4, 8)), statuses::toString);
        Album.picture(job, "support", id).then().statusCode(404);
        var version = job.view().getInt("version");
        var events = job.events(version);
        assertEquals(version, events.size());
        assertEquals(1, Collections.frequency(events, "AttachmentWithdrawn"));
        int completed = events.indexOf("StageCompleted");
        assertEquals(completed >= 0 ? 200 : 409, statuses.getLast());
        assertTrue(completed < events.indexOf("AttachmentWithdrawn"), events::toString);
        Album.list(job, "support").body("items.id", not(hasItem(id)));
    }
}
