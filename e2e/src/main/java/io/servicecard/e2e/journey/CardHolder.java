package io.servicecard.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.http.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A customer with an active card. */
public final class CardHolder {

    private final World world;
    private final Person person;
    private final String customerId;
    private final String cardId;
    private final String cardNumber;

    private CardHolder(World world, Person person, String customerId, JsonNode card) {
        this.world = world;
        this.person = person;
        this.customerId = customerId;
        this.cardId = card.path("id").asText();
        this.cardNumber = card.path("cardNumber").asText();
    }

    /** Reception registers the person and issues a card; the customer activates it. */
    public static CardHolder join(World world, Person person) {
        var reception = world.api().as("reception");
        var customer = reception.post("/v1/customers", application(person)).expect(201);
        var customerId = customer.path("id").asText();
        var card =
                reception
                        .post(
                                "/v1/cards",
                                Body.from(
                                        Map.of(
                                                "customerId",
                                                customerId,
                                                "programmeId",
                                                world.business().programmeId())))
                        .expect(201);
        var holder = new CardHolder(world, person, customerId, card);
        var active =
                world.api()
                        .as(person.username())
                        .post(
                                "/v1/card-activations",
                                Body.from(
                                        Map.of(
                                                "cardNumber",
                                                holder.cardNumber,
                                                "activationCode",
                                                card.path("activationCode").asText())))
                        .expect(201);
        if (!active.path("state").asText().equals("ACTIVE")) {
            throw new AssertionError("The activated card is " + active);
        }
        return holder;
    }

    /** The customer's phone shows the virtual card, and reception scans it. */
    public JsonNode showCardAtCounter() {
        var token =
                world.api()
                        .as(person.username())
                        .post("/v1/cards/" + cardId + "/presentation-tokens", Body.empty())
                        .expect(201)
                        .path("token")
                        .asText();
        return world.api()
                .as("reception")
                .post("/v1/card-presentations", Body.of("token", token))
                .expect(200);
    }

    /** The person's data and habits. */
    public Person person() {
        return person;
    }

    public String customerId() {
        return customerId;
    }

    public String cardId() {
        return cardId;
    }

    public String cardNumber() {
        return cardNumber;
    }

    /** Points the customer may spend now; fails when the account does not open. */
    public long points() {
        return balance().path("available").asLong();
    }

    /** Waits until that many points can be spent. */
    public void awaitPoints(long expected) {
        Wait.until(
                "points of " + person.username() + " are " + expected,
                this::points,
                points -> points == expected);
    }

    /** Where the points are, once the account is open. */
    public JsonNode balance() {
        return Wait.until(
                        "the account of " + person.username() + " opens",
                        () ->
                                world.api()
                                        .as(person.username())
                                        .get("/v1/loyalty/accounts/" + customerId),
                        answer -> answer.status() == 200)
                .body()
                .path("balance");
    }

    /** All entries that moved points, as the customer sees them. */
    public List<JsonNode> entries() {
        return world.api()
                .as(person.username())
                .all("/v1/loyalty/accounts/" + customerId + "/entries?limit=200");
    }

    /** The types of everything that happened with this customer, as support sees it. */
    public List<String> interactions() {
        return world
                .api()
                .as("support")
                .all("/v1/customers/" + customerId + "/interactions?limit=200")
                .stream()
                .map(interaction -> interaction.path("type").asText())
                .toList();
    }

    private static JsonNode application(Person person) {
        var media = new ArrayList<Map<String, Object>>();
        for (var channel : List.of("EMAIL", "PHONE")) {
            media.add(
                    Map.of(
                            "type",
                            channel,
                            "value",
                            channel.equals("EMAIL") ? person.email() : person.phone(),
                            "preferred",
                            channel.equals("EMAIL") == person.channel().equals("EMAIL")));
        }
        return Body.from(
                Map.of(
                        "kind",
                        "PERSON",
                        "familyName",
                        person.familyName(),
                        "givenName",
                        person.givenName(),
                        "contactMedium",
                        media,
                        "locale",
                        person.locale(),
                        "zone",
                        person.zone()));
    }
}
