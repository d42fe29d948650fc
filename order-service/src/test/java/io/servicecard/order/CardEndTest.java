package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.testing.Api;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A card is good for orders up to its last day, by the calendar of the branch. */
@QuarkusTest
class CardEndTest {
    private static final String EARLIEST = "Pacific/Kiritimati";
    private static final String LATEST = "Etc/GMT+12";

    @Test
    void theLastDayEndsWhenTheBranchsDayDoes() {
        var holder = validTo(LocalDate.now(ZoneId.of(LATEST)));
        place(holder, Shop.branch("RUB", LATEST)).statusCode(201);
        place(holder, Shop.branch("RUB", EARLIEST))
                .statusCode(409)
                .body("code", equalTo("card-not-active"))
                .body("state", equalTo("EXPIRED"));
    }

    @Test
    void aCardWhoseEndIsUnknownStaysGood() {
        place(Shop.holder(), Shop.branch("RUB", EARLIEST)).statusCode(201);
    }

    @Test
    void aBlockedCardIsBlockedAlsoAfterItsLastDay() {
        var holder = validTo(LocalDate.EPOCH);
        Shop.card("CardBlocked", holder, 3);
        Shop.awaitCard(holder, 3);
        place(holder, Shop.branch("RUB", LATEST)).statusCode(409).body("state", equalTo("BLOCKED"));
    }

    /** An activated card whose issue is told late. */
    private static Holder validTo(LocalDate day) {
        var holder = Shop.holder();
        Shop.issued(holder, day);
        await().until(
                        () ->
                                Shop.number(
                                                "SELECT count(valid_to) FROM card WHERE id = ?",
                                                holder.card())
                                        == 1);
        return holder;
    }

    private static ValidatableResponse place(Holder holder, UUID branch) {
        var shop = Shop.open();
        return Api.as("reception")
                .body(shop.order(holder, branch, shop.service))
                .post("/v1/orders")
                .then();
    }
}
