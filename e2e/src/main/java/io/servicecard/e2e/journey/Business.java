package io.servicecard.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.http.Api;
import io.servicecard.e2e.http.Body;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A device repair shop: what a manager sets up before the first customer comes.
 *
 * @param technician does the work
 * @param checker checks it
 * @param templateKey of the published order template, whose stages are {@link #STAGES}
 */
public record Business(
        String programmeId,
        String branchId,
        String serviceId,
        String templateKey,
        String technician,
        String checker) {

    /** The stages of each order, in their order. */
    public static final List<String> STAGES = List.of("diagnosis", "repair");

    /** What an order costs, in minor units of {@link #CURRENCY}. */
    public static final long PRICE = 450_000;

    /** The branch's currency. */
    public static final String CURRENCY = "RUB";

    /** What one point pays, in minor units: the programme's rate for the currency. */
    public static final long POINT_VALUE = 100;

    /** Points for an amount paid in money: 1 per 100 RUB, rounded down. */
    public static long pointsFor(long paidMinor) {
        return paidMinor / 10_000;
    }

    /** Sets up a shop beside whatever the suite has already. */
    public static Business open(Api api) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var manager = api.as("manager");
        var programme =
                manager.post(
                                "/v1/programmes",
                                Body.from(
                                        Map.of(
                                                "name",
                                                "Programme " + mark,
                                                "industry",
                                                "device-repair",
                                                "numberPrefix",
                                                "7700",
                                                "validityMonths",
                                                24)))
                        .expect(201);
        var branch =
                manager.post(
                                "/v1/branches",
                                Body.from(
                                        Map.of(
                                                "name",
                                                "Branch " + mark,
                                                "zone",
                                                "Europe/Warsaw",
                                                "currency",
                                                CURRENCY)))
                        .expect(201);
        var service =
                manager.post(
                                "/v1/services",
                                Body.from(
                                        Map.of(
                                                "code",
                                                "screen-" + mark,
                                                "name",
                                                name("Замена экрана", "New screen", "Nowy ekran"),
                                                "price",
                                                money(PRICE),
                                                "durationMinutes",
                                                60,
                                                "warrantyDays",
                                                90)))
                        .expect(201);
        var business =
                new Business(
                        id(programme),
                        id(branch),
                        id(service),
                        "repair-" + mark,
                        "technician-a" + mark,
                        "technician-b" + mark);
        business.publishTemplate(manager);
        business.employ(api, business.technician());
        business.employ(api, business.checker());
        return business;
    }

    /** Money in the branch's currency. */
    public static Map<String, Object> money(long amountMinor) {
        return Map.of("amountMinor", amountMinor, "currency", CURRENCY);
    }

    private void publishTemplate(Api.Caller manager) {
        var stages =
                STAGES.stream()
                        .map(
                                key ->
                                        Map.of(
                                                "key",
                                                key,
                                                "name",
                                                name("Этап " + key, "Stage " + key, "Etap " + key),
                                                "role",
                                                "technician",
                                                "normMinutes",
                                                30,
                                                "mandatory",
                                                true))
                        .toList();
        var versions = "/v1/order-templates/" + templateKey + "/versions";
        manager.post(
                        versions,
                        Body.from(
                                Map.of(
                                        "name",
                                        name("Ремонт", "Repair", "Naprawa"),
                                        "industry",
                                        "device-repair",
                                        "stages",
                                        stages)))
                .expect(201);
        manager.post(versions + "/1/publish", Body.empty()).expect(200);
    }

    private void employ(Api api, String username) {
        api.as("manager")
                .post(
                        "/v1/staff",
                        Body.from(
                                Map.of(
                                        "subject",
                                        api.subject(username),
                                        "displayName",
                                        username,
                                        "branchId",
                                        branchId,
                                        "skills",
                                        List.of("soldering", "quality-check"))))
                .expect(201);
    }

    private static Map<String, String> name(String ru, String en, String pl) {
        return Map.of("ru", ru, "en", en, "pl", pl);
    }

    private static String id(JsonNode created) {
        return created.path("id").asText();
    }

    /** What is sent to place an order on a card: one service, at the branch, by the template. */
    public JsonNode orderFor(String cardId) {
        return Body.from(
                Map.of(
                        "cardId",
                        cardId,
                        "branchId",
                        branchId,
                        "templateKey",
                        templateKey,
                        "asset",
                        Map.of("description", "Phone", "serialNumber", "SN-1"),
                        "lines",
                        List.of(Map.of("serviceId", serviceId, "quantity", 1))));
    }
}
