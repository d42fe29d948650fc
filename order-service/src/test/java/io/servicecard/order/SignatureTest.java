package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An item is given back for a signature at the desk, where nobody shows a PIN. */
@QuarkusTest
class SignatureTest {
    private static String signed(Job job) {
        return Album.add(job, "reception", "SIGNATURE", "CUSTOMER", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response handOver(Job job, String signature) {
        return job.command(
                "reception",
                "hand-over",
                Map.of(
                        "signature",
                        Map.of("attachmentId", signature, "signedBy", "Zofia Kanarek")));
    }

    private static Job paid() {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        return job;
    }

    @Test
    void whoSignsAtTheDeskGetsTheItem() throws SQLException {
        var job = paid();
        var signature = signed(job);
        handOver(job, signature).then().statusCode(200).body("state", equalTo("HANDED_OVER"));
        assertEquals("OrderHandedOver", Counter.last(job, 1).toList().getFirst());
        assertEquals(
                1,
                Shop.number(
                        "SELECT count(*) FROM hand_over_signature WHERE order_id = ?"
                                + " AND position('Kanarek' in encode(signed_by, 'escape')) = 0",
                        job.id));
        Album.list(job, job.holder.user()).body("items[0].purpose", equalTo("SIGNATURE"));
    }

    @Test
    void onlyASignatureOfThisOrderSinceItWasReadyCounts() {
        var early = Job.placed();
        var before = signed(early);
        early.checked();
        early.pay(300_000).then().statusCode(201);
        var photo = Album.add(early, "reception", "image/jpeg", Album.PHOTO).<String>path("id");
        var others = signed(paid());
        for (var wrong : List.of(before, photo, others)) {
            handOver(early, wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("signature-not-found"));
        }
        assertEquals("READY", early.view().getString("state"));
        Album.add(early, "technician", "SIGNATURE", "CUSTOMER", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(422);
    }

    @Test
    void itIsThePinOrTheSignature() {
        var job = paid();
        var signature = Map.of("attachmentId", signed(job), "signedBy", "Z. K.");
        job.command("reception", "hand-over", Map.of("pin", job.pin(), "signature", signature))
                .then()
                .statusCode(400)
                .body("code", equalTo("hand-over-unclear"));
        job.command("reception", "hand-over", Map.of()).then().statusCode(400);
        var unpaid = Job.ready();
        handOver(unpaid, signed(unpaid))
                .then()
                .statusCode(409)
                .body("code", equalTo("balance-due"));
        job.handOver(job.pin()).then().statusCode(200);
    }
}
