package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work that is done again after it was handed over, over HTTP and as events. */
@QuarkusTest
class FollowUpTest {
    private static final Map<String, Object> CAUSE = Map.of("cause", "PART", "fault", "SUPPLIER");

    @Test
    void warrantedWorkIsDoneAgainForNothingByAnOrderOfItsOwn() throws Exception {
        var first = Counter.handedOver();
        var until = first.view().getString("lines[0].warrantyUntil");
        var version = first.view().getInt("version");
        var again = Counter.again(first, "WARRANTY");
        assertEquals(0, again.placed.getInt("balanceDue.amountMinor"));
        assertEquals(until, again.placed.getString("lines[0].warrantyUntil"));
        assertEquals("Phone", again.placed.getString("asset.description"));
        again.worked();
        again.command(Shop.TECHNICIAN, "submit-quality-check", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("cause-unknown"));
        again.command(Shop.TECHNICIAN, "find-cause", CAUSE)
                .then()
                .statusCode(200)
                .body("followUp.parentOrderId", equalTo(first.id.toString()))
                .body("followUp.fault", equalTo("SUPPLIER"));
        again.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        again.check(Shop.CHECKER, "PASS").then().statusCode(200);
        again.handOver(again.pin()).then().statusCode(200);
        assertEquals(until, again.view().getString("lines[0].warrantyUntil"));
        Api.as(first.holder.user())
                .get("/v1/orders/" + first.id + "/follow-ups")
                .then()
                .statusCode(200)
                .body("items.id", contains(again.id.toString()));
        assertEquals(version, first.view().getInt("version"), "the first order stays as it is");
        var events = again.events(again.view().getInt("version"));
        assertEquals("CauseFound", events.get(6));
        var placed = again.published().getFirst().payload();
        assertEquals(first.id.toString(), placed.get("parentOrderId").asText());
        assertFalse(first.published().getFirst().payload().has("followUp"));
    }

    @Test
    void theWarrantyEnds() throws Exception {
        var first = Counter.handedOver();
        first.age("handed_over_at", 91);
        Counter.followUp(first, "WARRANTY")
                .then()
                .statusCode(409)
                .body("code", equalTo("warranty-over"))
                .body("lineId", equalTo("0"));
        Counter.again(first, "REWORK");
    }

    @Test
    void whatIsStillHereIsNotDoneAgain() {
        var job = Job.ready();
        Counter.followUp(job, "REWORK")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-handed-over"));
        job.command("manager", "find-cause", CAUSE)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        var other = Job.accepted();
        other.command("manager", "find-cause", CAUSE)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-done-again"));
        assertEquals(90, other.view().getInt("lines[0].warrantyDays"));
        Api.as("manager")
                .get("/v1/orders/" + other.id)
                .then()
                .body("lines[0].warrantyUntil", nullValue());
    }
}
