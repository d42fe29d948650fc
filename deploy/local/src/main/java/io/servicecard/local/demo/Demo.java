package io.servicecard.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Walks the main journey with a new customer, who reads Russian, and tells each step. */
public final class Demo {

    private final Api api;
    private final Teller teller;
    private final String user = "customer-demo" + Instant.now().toEpochMilli();
    private final String email = user + "@example.org";
    private String customerId;
    private String cardId;

    private Demo(Api api, Teller teller) {
        this.api = api;
        this.teller = teller;
    }

    /**
     * Walks through the suite of SERVICECARD_PORT; ends with exit code 1 at the first step that
     * does not end as it must.
     */
    public static void main(String[] arguments) throws InterruptedException {
        var teller = new Teller();
        try {
            new Demo(Api.fromEnvironment(), teller).run();
        } catch (IOException | IllegalStateException e) {
            teller.failed(
                    e.getMessage() == null
                            ? "The suite does not answer; start it with ./servicecard up"
                            : e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        teller.chapter("The card");
        getCard();
        scanCard();

        teller.chapter("First visit: paid in money");
        var first = new Visit(api, teller, user);
        first.takeIn(cardId, "Phone, cracked screen", "diagnostics", "screen");
        first.work();
        teller.message(mail("the readiness message", 2));
        first.pay(0);
        first.handOver();
        var balance =
                teller.await(
                        "points for the visit", () -> available().filter(points -> points > 0));
        teller.tell("Points earned: " + balance);

        teller.chapter("Feedback");
        var feedback = new Feedback(api, teller, user, customerId);
        feedback.answerSurvey(email);
        feedback.complain(first.orderId());

        teller.chapter("Second visit: paid partly with points");
        var second = new Visit(api, teller, user);
        second.takeIn(cardId, "Phone, weak battery", "battery");
        second.work();
        second.pay(balance);
        second.handOver();
        teller.tell(
                "Points now: "
                        + teller.await(
                                "the points to be taken and earned",
                                () -> available().filter(points -> !points.equals(balance))));

        teller.chapter("What the centre knows");
        var interactions =
                teller.await(
                        "the timeline",
                        () ->
                                Optional.of(
                                                api.get(
                                                                "support",
                                                                "/v1/customers/"
                                                                        + customerId
                                                                        + "/interactions?limit=200")
                                                        .items())
                                        .filter(items -> items.size() > 10));
        teller.tell(
                interactions.size() + " entries in the customer's timeline, fed by all services");
        teller.tell(
                "Accesses to the profile, as the customer sees them: "
                        + api.get(user, "/v1/customers/" + customerId + "/access-log")
                                .items()
                                .size());
    }

    private void getCard() throws IOException, InterruptedException {
        var programme =
                Seed.find(
                        api.get("reception", "/v1/programmes?limit=200").items(),
                        item -> Seed.PROGRAMME.equals(item.getString("name")));
        if (programme.isEmpty()) {
            throw new IOException("There is no demo data; start the suite with ./servicecard up");
        }
        var media =
                JsonArray.of(
                        new JsonObject()
                                .put("type", "EMAIL")
                                .put("value", email)
                                .put("preferred", true));
        var application =
                new JsonObject()
                        .put("kind", "PERSON")
                        .put("familyName", "Иванова")
                        .put("givenName", "Мария")
                        .put("contactMedium", media)
                        .put("locale", "ru")
                        .put("zone", "Europe/Warsaw");
        customerId = api.post("reception", "/v1/customers", application).json().getString("id");
        var card =
                api.post(
                                "reception",
                                "/v1/cards",
                                new JsonObject()
                                        .put("customerId", customerId)
                                        .put("programmeId", programme.get().getString("id")))
                        .json();
        cardId = card.getString("id");
        teller.tell(
                "Reception registers a customer and issues card "
                        + card.getString("maskedNumber")
                        + ", valid to "
                        + card.getString("validTo"));
        var proof =
                new JsonObject()
                        .put("cardNumber", card.getString("cardNumber"))
                        .put("activationCode", card.getString("activationCode"));
        var active = api.post(user, "/v1/card-activations", proof).json();
        teller.tell("The customer activates it with number and code: " + active.getString("state"));
        teller.message(mail("the welcome message", 1));
    }

    private void scanCard() throws IOException, InterruptedException {
        var svg = api.get(user, "/v1/cards/" + cardId + "/barcode").text();
        teller.tell("The virtual card shows a QR code (" + svg.length() + " characters of SVG)");
        var token =
                api.post(user, "/v1/cards/" + cardId + "/presentation-tokens", new JsonObject())
                        .json()
                        .getString("token");
        var shown =
                api.post(
                                "reception",
                                "/v1/card-presentations",
                                new JsonObject().put("token", token))
                        .json();
        teller.tell(
                "Reception scans it: "
                        + shown.getString("displayName")
                        + ", "
                        + shown.getJsonArray("maskedContacts").encode());
    }

    private Optional<Long> available() throws IOException, InterruptedException {
        return Optional.of(
                api.get(user, "/v1/loyalty/accounts/" + customerId)
                        .json()
                        .getJsonObject("balance")
                        .getLong("available"));
    }

    /** The customer's mail of that number, counted from 1. */
    private JsonObject mail(String what, int number) throws IOException, InterruptedException {
        return teller.await(
                what,
                () ->
                        Optional.of(api.messages(email))
                                .filter(items -> items.size() >= number)
                                .map(items -> items.getJsonObject(number - 1)));
    }
}
