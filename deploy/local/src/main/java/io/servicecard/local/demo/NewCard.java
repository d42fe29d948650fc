package io.servicecard.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** How a person gets a card and uses it for the first time. */
final class NewCard {

    private final Api api;
    private final Teller teller;
    private final String user;
    private final String email;
    private String customerId;
    private String cardId;

    NewCard(Api api, Teller teller, String user, String email) {
        this.api = api;
        this.teller = teller;
        this.user = user;
        this.email = email;
    }

    String customerId() {
        return customerId;
    }

    String cardId() {
        return cardId;
    }

    /** Reception registers the customer and issues a card; the customer activates it. */
    void issueAndActivate() throws IOException, InterruptedException {
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
        teller.message(
                teller.await(
                        "the welcome message",
                        () -> Seed.find(api.messages(email), message -> true)));
    }

    /** The customer shows the virtual card at the counter. */
    void present() throws IOException, InterruptedException {
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
}
