package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.order.attachment.application.Samples;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pictures and papers of orders, for those who may see them. */
@QuarkusTest
class AttachmentsTest {
    @Inject PersonalData personalData;

    @Test
    void whatIsAttachedIsGivenToWhomItIsFor() {
        var job = Job.placed();
        var photo = Album.add(job, "technician", "image/png", Samples.picture("png", 9, 9));
        photo.then().statusCode(201).body("mediaType", equalTo("image/jpeg"));
        var hidden =
                Album.add(job, "reception", "DEFECT", "INTERNAL", "image/jpeg", Album.PHOTO)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        Album.list(job, "support").body("items.purpose", contains("DOCUMENT", "DEFECT"));
        Album.list(job, job.holder.user()).body("items.visibility", contains("CUSTOMER"));
        var file = Album.picture(job, job.holder.user(), photo.path("id"));
        file.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/jpeg"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"%s-1-document.jpg\""
                                        .formatted(job.placed.getString("number"))));
        assertEquals(9, Samples.shown(file.asByteArray()).getWidth());
        Album.picture(job, job.holder.user(), hidden)
                .then()
                .statusCode(404)
                .body("code", equalTo("attachment-not-found"));
        Album.picture(Job.placed(), "reception", hidden).then().statusCode(404);
        Album.paper(job, "reception", hidden).then().statusCode(404);
    }

    @Test
    void whoeverHasTheLinkSeesThePhotosThatAreForAll() {
        var job = Job.placed();
        String shown =
                Album.add(job, "technician", "AFTER", "PUBLIC", "image/jpeg", Album.PHOTO)
                        .path("id");
        String hidden = Album.add(job, "reception", "image/jpeg", Album.PHOTO).path("id");
        var link = "/v1/track/" + job.placed.getString("trackingToken") + "/photos";
        Api.anonymous()
                .get(link)
                .then()
                .statusCode(200)
                .body("items.id", contains(shown))
                .body("items[0].size()", equalTo(3));
        var photo = Api.anonymous().accept("*/*").get(link + "/" + shown);
        photo.then().statusCode(200).header("Content-Type", equalTo("image/jpeg"));
        assertEquals(16, Samples.shown(photo.asByteArray()).getWidth());
        Api.anonymous().accept("*/*").get(link + "/" + hidden).then().statusCode(404);
        Api.anonymous().get("/v1/track/unknown/photos").then().statusCode(404);
    }

    @Test
    void customersAttachWhatIsTheirs() {
        var job = Job.placed();
        var user = job.holder.user();
        Album.add(job, user, "BEFORE", "CUSTOMER", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(201)
                .body("addedRole", equalTo("customer"));
        for (var wrong :
                Map.of("AFTER", "CUSTOMER", "BEFORE", "INTERNAL", "DEFECT", "PUBLIC").entrySet()) {
            Album.add(job, user, wrong.getKey(), wrong.getValue(), "image/jpeg", Album.PHOTO)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("attachment-not-for-purpose"));
        }
        Album.add(job, "reception", "BEFORE", "CUSTOMER", "application/pdf", Samples.paper("x"))
                .then()
                .statusCode(422);
        Album.add(job, "reception", "DOCUMENT", "PUBLIC", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(422);
        Album.add(job, Shop.holder().user(), "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
    }

    @Test
    void whatIsWrongOrTooLargeIsRefused() {
        var job = Job.placed();
        Album.add(job, "reception", "image/png", Album.PHOTO)
                .then()
                .statusCode(422)
                .body("code", equalTo("content-not-as-declared"));
        Album.add(job, "reception", "image/png", Samples.bomb(60_000, 60_000))
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-pixels"));
        Album.add(job, "reception", "image/svg+xml", Album.PHOTO).then().statusCode(415);
        Album.add(job, "reception", "image/jpeg", new byte[(1 << 20) + 1]).then().statusCode(413);
        Album.list(job, "reception").body("items", hasSize(0));
    }

    @Test
    void aRepeatedUploadIsAttachedOnce() {
        var job = Job.placed();
        var key = UUID.randomUUID().toString();
        var first = Album.keyed(job, key, "BEFORE", Album.PHOTO);
        first.then().statusCode(201);
        Album.keyed(job, key, "BEFORE", Album.PHOTO)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        Album.keyed(job, key, "AFTER", Album.PHOTO).then().statusCode(422);
        Album.keyed(job, key, "BEFORE", Samples.picture("jpg", 7, 7)).then().statusCode(422);
        Album.list(job, "reception").body("items", hasSize(1));
    }

    @Test
    void anOrderHasOnlySoManyWhoeverTries() throws SQLException {
        var job = Job.placed();
        Album.fill(job, 50);
        Album.add(job, "reception", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(409)
                .body("code", equalTo("attachments-full"));
        var refused = assertThrows(SQLException.class, () -> Album.fill(Job.placed(), 51));
        assertEquals("23514", refused.getSQLState());
    }

    @Test
    void anOrderThatHasEndedTakesNoMore() {
        var job = Job.placed();
        job.command("reception", "reject", Map.of("reason", "no")).then().statusCode(200);
        Album.add(job, "reception", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-over"));
    }

    @Test
    void whatItShowsIsSealedAndGoesWithItsCustomer() throws SQLException {
        var job = Job.placed();
        var paper = Samples.paper("kanarek");
        Response added = Album.add(job, job.holder.user(), "application/pdf", paper);
        String id = added.then().statusCode(201).extract().path("id");
        var file = Album.paper(job, "support", id);
        file.then().header("Content-Type", startsWith("application/pdf"));
        assertArrayEquals(paper, file.asByteArray());
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT content FROM attachment_content WHERE attachment_id = ?::uuid")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                assertFalse(Samples.text(row.getBytes(1)).contains("kanarek"));
            }
        }
        personalData.destroy(job.holder.customer());
        Album.paper(job, "support", id)
                .then()
                .statusCode(410)
                .body("code", equalTo("personal-data-erased"));
        Album.add(job, "reception", "image/jpeg", Album.PHOTO).then().statusCode(410);
    }
}
