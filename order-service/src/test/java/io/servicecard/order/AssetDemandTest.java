package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Templates that ask for a registered thing, and items that are identified when they come. */
@QuarkusTest
class AssetDemandTest {
    private static Map<String, Object> asking(boolean atPlacing, String... kinds) {
        return Sheets.with(
                Sheets.template(List.of(Shop.stage("repair", true))),
                "asset",
                Map.of("atPlacing", atPlacing, "knownBy", List.of(kinds)));
    }

    private static Map<String, Object> order(Holder holder, UUID asset, String template) {
        return Sheets.with(Garage.order(holder, asset), "templateKey", template);
    }

    private static Response place(Holder holder, Object order) {
        return Api.as(holder.user()).body(order).post("/v1/orders");
    }

    private static void refused(Response answer, String... kinds) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("asset-required"))
                .body("errors[0].field", equalTo("assetId"))
                .body("knownBy", contains(kinds));
    }

    @Test
    void anOrderNamesTheThingFromBeingPlacedOn() {
        var template = Sheets.published(asking(true, "VIN", "PLATE"));
        var holder = Shop.holder();
        refused(place(holder, Sheets.order(holder, template, Map.of())), "VIN", "PLATE");
        var bicycle = Garage.id(Garage.register(holder, Garage.serial()));
        refused(place(holder, order(holder, bicycle, template)), "VIN", "PLATE");
        var plate = Garage.identifier("PLATE", Garage.plate());
        var car = Garage.id(Garage.register(holder, plate));
        var job = Job.placed(holder, order(holder, car, template));
        Garage.change("reception", car, "*", Map.of("identifiers", List.of()))
                .then()
                .statusCode(200);
        refused(job.accept(), "VIN", "PLATE");
        Garage.change("reception", car, "*", Map.of("identifiers", List.of(plate)))
                .then()
                .statusCode(200);
        job.accept().then().statusCode(200).body("assetId", equalTo(car.toString()));
    }

    @Test
    void anItemIsIdentifiedWhenItIsTakenIn() {
        var template = Sheets.published(asking(false, "IMEI"));
        var holder = Shop.holder();
        var job = Job.placed(holder, Sheets.order(holder, template, Map.of()));
        refused(job.accept(), "IMEI");
        var imei = Garage.identifier("IMEI", "490154203237518");
        var foreign = Garage.id(Garage.register(Shop.holder(), imei));
        Garage.accept(job, foreign)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        var unknown = Garage.id(Garage.register(holder));
        refused(Garage.accept(job, unknown), "IMEI");
        var sold = Garage.id(Garage.register(holder, imei));
        Garage.retire(sold).then().statusCode(200);
        Garage.accept(job, sold).then().statusCode(409).body("code", equalTo("asset-retired"));
        assertEquals("PLACED", job.view().getString("state"));

        var phone = Garage.id(Garage.register(holder, imei));
        Garage.accept(job, phone)
                .then()
                .statusCode(200)
                .body("assetId", equalTo(phone.toString()))
                .body("asset.description", equalTo("Phone"))
                .body("asset.serialNumber", equalTo("SN-1"));
        Garage.history("technician", phone)
                .then()
                .body("items.order.id", contains(job.id.toString()));
        Garage.accept(job, foreign)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void whatWasSaidOfAnotherThingIsNotSaidOfThisOne() {
        var holder = Shop.holder();
        var number = Garage.serial();
        var wrong = Garage.id(Garage.register(holder, Garage.serial()));
        var right = Garage.id(Garage.register(holder, number));
        var job = Job.placed(holder, Garage.order(holder, wrong));
        Garage.change("reception", right, "*", Map.of("description", "Blue car"))
                .then()
                .statusCode(200);
        Garage.accept(job, right)
                .then()
                .statusCode(200)
                .body("assetId", equalTo(right.toString()))
                .body("asset.description", equalTo("Blue car"))
                .body("asset.serialNumber", equalTo(number.value()));
    }

    @Test
    void whereNothingIsAskedNothingIsLookedAt() {
        var holder = Shop.holder();
        var asset = Garage.id(Garage.register(holder));
        var job = Job.placed(holder, Garage.order(holder, asset));
        Garage.retire(asset).then().statusCode(200);
        job.accept().then().statusCode(200).body("assetId", equalTo(asset.toString()));
        Job.placed(holder).accept().then().statusCode(200).body("assetId", nullValue());
    }

    @Test
    void aVersionSaysWhatItAsksAndIsCheckedBeforeItIsPublished() {
        var key = Sheets.key();
        Sheets.draft(key, asking(true, "SERIAL", "SERIAL")).then().statusCode(201);
        Sheets.publish(key, 1)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("asset.knownBy[1]"))
                .body("errors[0].code", equalTo("kind-twice"));
        Sheets.draft(key, asking(true, "COLOUR")).then().statusCode(400);
        Sheets.draft(key, asking(true)).then().statusCode(201);
        Sheets.publish(key, 2)
                .then()
                .statusCode(200)
                .body("asset.atPlacing", equalTo(true))
                .body("asset.knownBy", equalTo(List.of()));
        Api.as("customer-x")
                .get("/v1/order-templates/" + Shop.open().template + "/versions/1")
                .then()
                .statusCode(200)
                .body("asset", nullValue());
    }
}
