package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.Shop.Holder;
import io.servicecard.order.erasure.application.EraseInTime;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders for registered things: what they keep of them, and what is left when a customer goes. */
@QuarkusTest
class AssetHistoryTest {
    private static final String IDENTIFIERS =
            "SELECT count(*) FROM asset_identifier WHERE customer_id = ?";

    @Inject EraseInTime inTime;

    @Test
    void anOrderKeepsWhatWasSaidOfTheThing() {
        var holder = Shop.holder();
        var vin = Garage.identifier("VIN", "1M8GDM9AXKP042788");
        var asset =
                Garage.id(Garage.register(holder, vin, Garage.identifier("PLATE", Garage.plate())));
        var job = Job.placed(holder, Garage.order(holder, asset));
        job.accept().then().statusCode(200);
        Garage.change(
                        "reception",
                        asset,
                        "*",
                        Map.of("description", "Blue car", "identifiers", List.of()))
                .then()
                .statusCode(200);
        var order = job.view();
        assertEquals(asset.toString(), order.getString("assetId"));
        assertEquals("Red car", order.getString("asset.description"));
        assertEquals("1M8GDM9AXKP042788", order.getString("asset.serialNumber"));

        Map<String, Object> both = new HashMap<>(Garage.order(holder, asset));
        both.put("asset", Map.of("description", "Its spare wheel", "serialNumber", "W-1"));
        var said = Job.placed(holder, both).view();
        assertEquals("Its spare wheel", said.getString("asset.description"));
        assertEquals("W-1", said.getString("asset.serialNumber"));
        Garage.history(holder.user(), asset)
                .then()
                .statusCode(200)
                .body("items.order.id", contains(said.getString("id"), job.id.toString()))
                .body("items[0].warranties", empty());
        assertEquals(null, Job.placed(holder).view().getString("assetId"));
    }

    @Test
    void onlyTheCustomersOwnThingIsWorkedOn() {
        var holder = Shop.holder();
        var foreign = Garage.id(Garage.register(Shop.holder(), Garage.serial()));
        for (var wrong : List.of(foreign, Ids.next())) {
            place(holder, Garage.order(holder, wrong), 422, "unknown-reference");
        }
        var retired = Garage.id(Garage.register(holder, Garage.serial()));
        Garage.retire(retired).then().statusCode(200);
        place(holder, Garage.order(holder, retired), 409, "asset-retired");
        var nothing = Garage.order(holder, retired);
        nothing.remove("assetId");
        place(holder, nothing, 400, "invalid-request");
    }

    private static void place(Holder holder, Object order, int status, String code) {
        Api.as(holder.user())
                .body(order)
                .post("/v1/orders")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void theHistoryTellsWhatIsStillWarranted() throws SQLException {
        var holder = Shop.holder();
        var asset = Garage.id(Garage.register(holder, Garage.serial()));
        var job = Job.placed(holder, Garage.order(holder, asset));
        job.checked();
        job.pay(300_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        var again = Counter.again(job, "REWORK");
        Garage.history("technician", asset)
                .then()
                .body("items.order.id", contains(again.id.toString(), job.id.toString()))
                .body("items[0].warranties", hasSize(1))
                .body("items[1].handedOverAt", notNullValue())
                .body("items[1].warranties.lineId", contains("0"))
                .body("items[1].warranties[0].name.en", equalTo("Screen"));
        var page = Api.as("support").queryParam("limit", 1).get("/v1/assets/" + asset + "/orders");
        Api.as("support")
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/assets/" + asset + "/orders")
                .then()
                .body("items.order.id", contains(job.id.toString()));
        job.age("handed_over_at", 91);
        Garage.history("technician", asset).then().body("items[1].warranties", empty());
        Garage.history(Shop.holder().user(), asset).then().statusCode(404);
    }

    @Test
    void whoIsForgottenHasThingsThatNobodyFinds() throws SQLException {
        var holder = Shop.holder();
        var serial = Garage.serial();
        var asset = Garage.id(Garage.register(holder, serial));
        var job = Job.placed(holder, Garage.order(holder, asset));
        job.command("manager", "cancel", Map.of("reason", "as asked")).then().statusCode(200);
        Forgotten.ask(holder.customer(), Ids.next());
        assertEquals(1, Forgotten.receipts(holder.customer(), 1).size());
        assertEquals(0, Shop.number(IDENTIFIERS, holder.customer()));
        Garage.search("SERIAL", serial.value()).then().body("items", empty());
        Api.as("manager")
                .get("/v1/assets/" + asset)
                .then()
                .statusCode(200)
                .body("description", nullValue())
                .body("identifiers", empty());
        Garage.history("manager", asset).then().body("items.order.state", contains("CANCELLED"));
        Garage.change("manager", asset, "*", Map.of("description", "New")).then().statusCode(410);
        Garage.register(holder, serial).then().statusCode(410);

        var late =
                "INSERT INTO asset_identifier SELECT id, customer_id, 'SERIAL', '\\x00', 'late', true";
        assertEquals(1, Shop.number(late + " FROM asset WHERE id = ? RETURNING 1", asset));
        inTime.round(() -> true);
        assertEquals(0, Shop.number(IDENTIFIERS, holder.customer()), "what came late goes, too");
    }
}
