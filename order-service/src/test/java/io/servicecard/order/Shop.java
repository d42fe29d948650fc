package io.servicecard.order;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.Tokens;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What most tests start with: a branch with staff, a service, a template and card holders. */
public final class Shop {
    /** A registered technician who does the work. */
    public static final String TECHNICIAN = "technician";

    /** A registered technician who checks it. */
    public static final String CHECKER = "technician2";

    private static Shop open;

    /** The branch. */
    public final UUID branch;

    /** A service for 1500.00 RUB. */
    public final UUID service;

    /** A published template with the mandatory stages diagnosis and repair, and cleaning. */
    public final String template;

    private Shop() {
        branch = branch("RUB");
        service = service(150_000, "RUB");
        template = "repair-" + UUID.randomUUID().toString().substring(0, 8);
        draft(template).then().statusCode(201);
        Sheets.publish(template, 1).then().statusCode(200);
        for (var user : List.of(TECHNICIAN, CHECKER)) {
            staff(Tokens.subject(user), branch).then().statusCode(201);
        }
    }

    /** The shop all tests share. */
    public static synchronized Shop open() {
        if (open == null) {
            open = new Shop();
        }
        return open;
    }

    /** A customer with an active card. */
    public record Holder(String user, UUID customer, UUID card) {}

    /** A customer nobody knew, who has activated a card. */
    public static Holder holder() {
        var holder = new Holder("customer-" + UUID.randomUUID(), Ids.next(), Ids.next());
        card("CardActivated", holder, 2);
        awaitCard(holder, 2);
        return holder;
    }

    /** Sends an event of the holder's card. */
    public static UUID card(String name, Holder holder, long version) {
        return Events.send(
                EventType.v1("card", name),
                holder.card(),
                event -> {
                    event.put("cardId", holder.card().toString())
                            .put("customerId", holder.customer().toString())
                            .put("version", version);
                    if (name.equals("CardActivated")) {
                        event.put("subject", Tokens.subject(holder.user()));
                    }
                });
    }

    /** Sends the issue of the holder's card, which says its last day. */
    public static UUID issued(Holder holder, LocalDate validTo) {
        return Events.send(
                EventType.v1("card", "CardIssued"),
                holder.card(),
                event ->
                        event.put("cardId", holder.card().toString())
                                .put("customerId", holder.customer().toString())
                                .put("validTo", validTo.toString())
                                .put("version", 1));
    }

    /** Waits until the service knows the card in this version. */
    public static void awaitCard(Holder holder, long version) {
        await().until(
                        () ->
                                number("SELECT version FROM card WHERE id = ?", holder.card())
                                        == version);
    }

    /** The only number that the query with one parameter finds; 0 when it finds none. */
    public static long number(String query, Object parameter) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, parameter);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Whether an event has taken effect here. */
    public static boolean applied(UUID event) throws SQLException {
        return number("SELECT count(*) FROM inbox WHERE event_id = ?", event) == 1;
    }

    /** A new branch. */
    public static UUID branch(String currency) {
        return branch(currency, "Europe/Moscow");
    }

    /** A new branch in a time zone. */
    public static UUID branch(String currency, String zone) {
        return id(
                Api.as("manager")
                        .body(
                                Map.of(
                                        "name", "Centre",
                                        "zone", zone,
                                        "currency", currency))
                        .post("/v1/branches"));
    }

    /** A new service. */
    public static UUID service(long priceMinor, String currency) {
        return id(offer("s-" + UUID.randomUUID(), priceMinor, currency));
    }

    /** Offers a service under a code. */
    public static Response offer(String code, long priceMinor, String currency) {
        return Api.as("manager")
                .body(
                        Map.of(
                                "code",
                                code,
                                "name",
                                names("Screen"),
                                "price",
                                money(priceMinor, currency),
                                "taxBasisPoints",
                                2000,
                                "durationMinutes",
                                60,
                                "warrantyDays",
                                90))
                .post("/v1/services");
    }

    /** Drafts a version of a template. */
    public static Response draft(String key) {
        return Api.as("manager")
                .body(
                        Map.of(
                                "name",
                                names("Repair"),
                                "industry",
                                "device-repair",
                                "stages",
                                List.of(
                                        Sheets.stage(
                                                "diagnosis",
                                                Map.of(
                                                        "checklist",
                                                        List.of(
                                                                Sheets.question(
                                                                        "backup", "BOOLEAN",
                                                                        false)))),
                                        stage("repair", true),
                                        stage("cleaning", false))))
                .post("/v1/order-templates/" + key + "/versions");
    }

    /** Registers a member of the staff. */
    public static Response staff(String subject, UUID branch) {
        return Api.as("manager")
                .body(
                        Map.of(
                                "subject",
                                subject,
                                "displayName",
                                "T. Technician",
                                "branchId",
                                branch,
                                "skills",
                                List.of("soldering", "quality-check")))
                .post("/v1/staff");
    }

    /** A stage as a template asks for it. */
    public static Map<String, Object> stage(String key, boolean mandatory) {
        return Map.of(
                "key",
                key,
                "name",
                names(key),
                "role",
                "technician",
                "normMinutes",
                30,
                "mandatory",
                mandatory);
    }

    /** A name in three languages. */
    public static Map<String, String> names(String name) {
        return Map.of("ru", name + " ru", "en", name, "pl", name + " pl");
    }

    /** Money as JSON has it. */
    public static Map<String, Object> money(long minor, String currency) {
        return Map.of("amountMinor", minor, "currency", currency);
    }

    /** What a request for an order says. */
    public Map<String, Object> order(Holder holder) {
        return order(holder, branch, service);
    }

    /** What a request for an order at a branch says: the service twice. */
    public Map<String, Object> order(Holder holder, UUID at, UUID wanted) {
        return order(holder, at, wanted, template);
    }

    /** The same, by a template of one's own. */
    public static Map<String, Object> order(Holder holder, UUID at, UUID wanted, String key) {
        return Map.of(
                "cardId", holder.card(),
                "branchId", at,
                "templateKey", key,
                "asset", Map.of("description", "Phone", "serialNumber", "SN-1"),
                "lines", List.of(Map.of("serviceId", wanted, "quantity", 2)));
    }

    private static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }
}
