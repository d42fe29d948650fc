package io.servicecard.e2e.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.World;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A customer who joins, comes some times, and may lose the card meanwhile. */
final class Visitor {

    private static final int CARD_LOST_ONE_IN = 8;

    private final World world;
    private final Desk desk;
    private final Random random;
    private final Person person;
    private String customerId;
    private String cardId;

    Visitor(World world, Desk desk, Random random) {
        this.world = world;
        this.desk = desk;
        this.random = random;
        this.person = Person.anybody(random.nextInt(6));
    }

    /** All of it, until the business closes. */
    void live() {
        join();
        var visits = 2 + random.nextInt(3);
        for (int visit = 0; visit < visits; visit++) {
            new Visit(world, desk, random, this).walk();
            if (random.nextInt(CARD_LOST_ONE_IN) == 0) {
                loseAndFindCard();
            }
        }
    }

    private void join() {
        var customer =
                desk.change(
                        "reception",
                        "/v1/customers",
                        application(),
                        created -> List.of(Effect.customer(id(created))));
        customerId = id(customer);
        var card =
                desk.change(
                        "reception",
                        "/v1/cards",
                        Body.from(
                                Map.of(
                                        "customerId",
                                        customerId,
                                        "programmeId",
                                        world.business().programmeId())),
                        issued -> List.of(Effect.card(id(issued))));
        cardId = id(card);
        desk.change(
                username(),
                "/v1/card-activations",
                Body.from(
                        Map.of(
                                "cardNumber",
                                card.path("cardNumber").asText(),
                                "activationCode",
                                card.path("activationCode").asText())),
                _ -> List.of(Effect.cardChange(cardId)));
    }

    private void loseAndFindCard() {
        var card = "/v1/cards/" + cardId;
        desk.change(
                "reception",
                card + "/block",
                Body.of("reason", "LOST"),
                _ -> List.of(Effect.cardChange(cardId)));
        desk.change(
                "reception",
                card + "/unblock",
                Body.empty(),
                _ -> List.of(Effect.cardChange(cardId)));
    }

    Person person() {
        return person;
    }

    String username() {
        return person.username();
    }

    String customerId() {
        return customerId;
    }

    String cardId() {
        return cardId;
    }

    private JsonNode application() {
        return Body.from(
                Map.of(
                        "kind",
                        "PERSON",
                        "familyName",
                        person.familyName(),
                        "givenName",
                        person.givenName(),
                        "contactMedium",
                        List.of(medium("EMAIL", person.email()), medium("PHONE", person.phone())),
                        "locale",
                        person.locale(),
                        "zone",
                        person.zone()));
    }

    private Map<String, Object> medium(String type, String value) {
        var preferred = type.equals("EMAIL") == person.channel().equals("EMAIL");
        return Map.of("type", type, "value", value, "preferred", preferred);
    }

    static String id(JsonNode created) {
        return created.path("id").asText();
    }
}
