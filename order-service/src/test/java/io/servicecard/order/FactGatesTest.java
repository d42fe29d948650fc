package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gates about what is attached, offered, awaited and signed. */
@QuarkusTest
class FactGatesTest {
    private static final String WORK = "work";

    private static Job begun(Object... gates) {
        var stage = Sheets.stage(WORK, Map.of("exitGates", List.of(gates)));
        var job = Sheets.placed(Sheets.published(Sheets.template(List.of(stage))), Map.of());
        job.accept().then().statusCode(200);
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", WORK)).then().statusCode(200);
        return job;
    }

    private static Response complete(Job job) {
        return job.command(Shop.TECHNICIAN, "complete-stage", Map.of("stage", WORK));
    }

    @Test
    void photosAndASignatureAreWaitedFor() {
        var job =
                begun(
                        Sheets.gate("MIN_PHOTOS", "count", 2, "values", List.of("AFTER")),
                        Sheets.gate("SIGNATURE"));
        complete(job)
                .then()
                .statusCode(409)
                .body("gates.gate", contains("MIN_PHOTOS", "SIGNATURE"))
                .body("gates[0].todo", equalTo("Attach at least 2 photos of: AFTER."));
        for (var purpose : List.of("AFTER", "BEFORE")) {
            Album.add(job, "technician", purpose, "CUSTOMER", "image/jpeg", Album.PHOTO)
                    .then()
                    .statusCode(201);
        }
        complete(job).then().body("gates.gate", contains("MIN_PHOTOS", "SIGNATURE"));
        Album.add(job, "technician", "AFTER", "PUBLIC", "image/jpeg", Album.PHOTO);
        complete(job).then().body("gates.gate", contains("SIGNATURE"));
        Album.add(job, "reception", "SIGNATURE", "CUSTOMER", "image/jpeg", Album.PHOTO);
        complete(job).then().statusCode(200);
    }

    @Test
    void theLastEstimateMustBeAgreedTo() {
        var job = begun(Sheets.gate("ESTIMATE_APPROVED"));
        complete(job).then().statusCode(409).body("gates.gate", contains("ESTIMATE_APPROVED"));
        Offer.sent(job).decide(false, false, false).then().statusCode(200);
        complete(job).then().body("gates.gate", contains("ESTIMATE_APPROVED"));
        Offer.sent(job).decide(true, false, false).then().statusCode(200);
        Offer.drafted(job);
        complete(job).then().statusCode(200);
    }

    @Test
    void nobodyIsAskedAboutWorkThatIsDoneAgainForNothing() {
        var job = begun(Sheets.gate("ESTIMATE_APPROVED"));
        Offer.sent(job).decide(true, true, true).then().statusCode(200);
        complete(job).then().statusCode(200);
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        job.check(Shop.CHECKER, "PASS").then().statusCode(200);
        job.pay(job.view().getLong("balanceDue.amountMinor")).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        var again = Counter.again(job, "REWORK");
        again.accept().then().statusCode(200);
        again.work(WORK);
    }

    @Test
    void everyPartMustHaveArrived() {
        var job = begun(Sheets.gate("PARTS_READY"));
        job.command(Shop.TECHNICIAN, "add-line", Offer.line("PART", 100, 2)).then().statusCode(200);
        complete(job)
                .then()
                .statusCode(409)
                .body("gates.gate", contains("PARTS_READY"))
                .body(
                        "gates[0].todo",
                        equalTo("Wait for these parts and note that they arrived: lines 1."));
        var parts = "/v1/orders/" + job.id + "/parts";
        Api.as(job.holder.user())
                .get(parts)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(1))
                .body("items[0].arrivedAt", nullValue());
        job.command("reception", "parts/0/arrive", Map.of())
                .then()
                .statusCode(404)
                .body("code", equalTo("part-not-found"));
        var first = job.command("reception", "parts/1/arrive", Map.of());
        first.then().statusCode(200).body("arrivedAt", notNullValue());
        job.command(Shop.TECHNICIAN, "parts/1/arrive", Map.of())
                .then()
                .statusCode(200)
                .body("arrivedAt", equalTo(first.path("arrivedAt")));
        complete(job).then().statusCode(200);
    }
}
