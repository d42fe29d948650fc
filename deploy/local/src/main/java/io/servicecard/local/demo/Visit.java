package io.servicecard.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One order's way through the repair centre. */
final class Visit {

    private static final String ORDERS = "/v1/orders/";

    private final Api api;
    private final Teller teller;
    private final String customer;
    private JsonObject order;

    /**
     * A visit that has not begun.
     *
     * @param customer user name of the customer
     */
    Visit(Api api, Teller teller, String customer) {
        this.api = api;
        this.teller = teller;
        this.customer = customer;
    }

    String orderNumber() {
        return order.getString("number");
    }

    String orderId() {
        return order.getString("id");
    }

    /** Reception takes the order in; the device stays with the centre. */
    void takeIn(String cardId, String device, String... serviceCodes)
            throws IOException, InterruptedException {
        var branch =
                Seed.find(
                                api.get("", "/v1/branches?limit=200").items(),
                                item -> Seed.BRANCH.equals(item.getString("name")))
                        .orElseThrow();
        var catalogue = api.get("", "/v1/services?limit=200").items();
        var lines = new JsonArray();
        for (var code : serviceCodes) {
            var service =
                    Seed.find(catalogue, item -> code.equals(item.getString("code"))).orElseThrow();
            lines.add(
                    new JsonObject().put("serviceId", service.getString("id")).put("quantity", 1));
        }
        var asset =
                new JsonObject()
                        .put("description", device)
                        .put("serialNumber", "SN-" + Instant.now().toEpochMilli());
        var request =
                new JsonObject()
                        .put("cardId", cardId)
                        .put("branchId", branch.getString("id"))
                        .put("templateKey", Seed.TEMPLATE)
                        .put("asset", asset)
                        .put("lines", lines);
        // the order service learns of the card by an event, a moment after its activation
        order =
                teller.await(
                        "the card to be known to the order service",
                        () -> {
                            try {
                                return Optional.of(
                                        api.post("reception", "/v1/orders", request).json());
                            } catch (IOException notYet) {
                                if (notYet.getMessage().contains(" 404 ")
                                        || notYet.getMessage().contains(" 422 ")
                                        || notYet.getMessage().contains(" 409 ")) {
                                    return Optional.empty();
                                }
                                throw notYet;
                            }
                        });
        teller.tell(
                "Order "
                        + order.getString("number")
                        + " for "
                        + device
                        + ": "
                        + String.join(", ", Arrays.asList(serviceCodes)).toLowerCase(Locale.ROOT)
                        + ", "
                        + money("total"));
        var ready = Instant.now().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
        command(
                "reception",
                "accept",
                new JsonObject()
                        .put("condition", "Scratches on the case")
                        .put("signedBy", "the customer")
                        .put("readyBy", ready.toString()));
        teller.tell("Accepted, promised for " + ready);
    }

    /** Technicians do the stages; another person checks. */
    void work() throws IOException, InterruptedException {
        var stages = order.getJsonArray("stages");
        for (int i = 0; i < stages.size(); i++) {
            var stage = new JsonObject().put("stage", stages.getJsonObject(i).getString("key"));
            command("technician", "start-stage", stage);
            command("technician", "complete-stage", stage);
            teller.tell("Stage " + stage.getString("stage") + " done by technician");
        }
        command("technician", "submit-quality-check", new JsonObject());
        try {
            command(
                    "technician",
                    "quality-checks",
                    new JsonObject().put("result", "PASS").put("defects", new JsonArray()));
            throw new IllegalStateException("The technician was allowed to check own work");
        } catch (IOException refused) {
            teller.tell(
                    "The technician may not check own work: "
                            + refused.getMessage()
                                    .replaceFirst(".*answered ", "")
                                    .replaceFirst(":.*", ""));
        }
        command(
                "technician2",
                "quality-checks",
                new JsonObject().put("result", "PASS").put("defects", new JsonArray()));
        teller.tell("Quality checked by technician2: the order is " + order.getString("state"));
    }

    /**
     * The customer pays what is due with points as far as they go, and the rest with a bank card.
     */
    void pay(long points) throws IOException, InterruptedException {
        if (points > 0) {
            var asked =
                    api.post(
                                    customer,
                                    ORDERS + orderId() + "/payments",
                                    new JsonObject().put("method", "POINTS").put("points", points))
                            .json();
            var held =
                    teller.await(
                            "the points to be held",
                            () ->
                                    Seed.find(
                                            api.get(customer, ORDERS + orderId() + "/payments")
                                                    .items(),
                                            payment ->
                                                    payment.getString("id")
                                                                    .equals(asked.getString("id"))
                                                            && !"REQUESTED"
                                                                    .equals(
                                                                            payment.getString(
                                                                                    "state"))));
            teller.tell(points + " points for the payment: " + held.getString("state"));
        }
        order = api.get("reception", ORDERS + orderId()).json();
        var due = order.getJsonObject("balanceDue");
        if (due.getLong("amountMinor") > 0) {
            api.post(
                    "reception",
                    ORDERS + orderId() + "/payments",
                    new JsonObject().put("method", "CARD").put("amount", due));
            teller.tell("Paid by bank card: " + money("balanceDue"));
        }
    }

    /** The customer shows the PIN and gets the device. */
    void handOver() throws IOException, InterruptedException {
        var pin = api.get(customer, ORDERS + orderId() + "/hand-over-pin").json().getString("pin");
        command("reception", "hand-over", new JsonObject().put("pin", pin));
        teller.tell("Handed over against the PIN: the order is " + order.getString("state"));
    }

    private void command(String user, String name, JsonObject body)
            throws IOException, InterruptedException {
        order = api.post(user, ORDERS + orderId() + "/" + name, body).json();
    }

    private String money(String field) {
        var money = order.getJsonObject(field);
        return String.format(
                Locale.ROOT,
                "%.2f %s",
                money.getLong("amountMinor") / 100.0,
                money.getString("currency"));
    }
}
