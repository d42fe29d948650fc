package io.servicecard.order;

import io.servicecard.platform.testing.operations.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A request that can succeed to each operation about what is there before any order. */
final class SetupRequests {
    private final Shop shop;
    private final String always = Desk.always();
    private final UUID quiet = Shop.branch("RUB");

    SetupRequests(Shop shop) {
        this.shop = shop;
    }

    /** Empty for an operation about orders. */
    Optional<Request> request(String operation) {
        return Optional.ofNullable(known(operation));
    }

    private Request known(String operation) {
        return switch (operation) {
            case "openBranch" ->
                    Request.body(
                            Map.of("name", "North", "zone", "Europe/Warsaw", "currency", "PLN"));
            case "readBranch" -> Request.path("branchId", shop.branch);
            case "registerStaff" ->
                    Request.body(
                            Map.of(
                                    "subject",
                                    UUID.randomUUID(),
                                    "displayName",
                                    "A. Colleague",
                                    "branchId",
                                    shop.branch,
                                    "skills",
                                    List.of("soldering")));
            case "offerService" ->
                    Request.body(
                            Map.of(
                                    "code",
                                    "s-" + UUID.randomUUID(),
                                    "name",
                                    Shop.names("Battery"),
                                    "price",
                                    Shop.money(1_000, "RUB"),
                                    "durationMinutes",
                                    30,
                                    "warrantyDays",
                                    90));
            case "defineCategory" ->
                    Request.body(Map.of("key", Desk.key(), "name", Shop.names("Screens")));
            case "readService" -> Request.path("serviceId", shop.service);
            case "changeService" ->
                    Request.path("serviceId", Shop.service(100, "RUB"))
                            .with(Map.of("durationMinutes", 45))
                            .header("If-Match", "*");
            case "retireService" -> Request.path("serviceId", Shop.service(100, "RUB"));
            case "readCategory", "retireCategory" -> Request.path("key", Menu.category());
            case "changeCategory" ->
                    Request.path("key", Menu.category())
                            .with(Map.of("name", Map.of("en", "Glass")))
                            .header("If-Match", "*");
            case "draftTemplate" -> Request.path("key", Sheets.key()).with(Sheets.whole());
            case "publishTemplate" -> {
                var key = Sheets.key();
                Shop.draft(key).then().statusCode(201);
                yield Request.path("key", key).and("number", 1);
            }
            case "loadPack" ->
                    Request.path("key", "car-service")
                            .with(Map.of("currency", "RUB", "dryRun", false));
            case "readTemplate" -> Request.path("key", shop.template).and("number", 1);
            case "listBranches",
                    "listServices",
                    "listCategories",
                    "listStaff",
                    "listTemplates",
                    "listPacks",
                    "listCalendars",
                    "listHolidays",
                    "listDeadlinePolicies" ->
                    Request.plain();
            case "assignCalendar" ->
                    Request.path("branchId", Shop.branch("RUB"))
                            .with(Map.of("calendarKey", always));
            case "confirmRetention" ->
                    Request.path("branchId", Shop.branch("RUB"))
                            .with(Map.of("months", 60, "legalBasis", "TAX_RECORDS"));
            case "draftCalendar" -> Request.path("key", Desk.key()).with(Desk.calendar());
            case "importHolidays" ->
                    version(Desk.drafted()).with(Map.of("holidays", "pl-2026", "dryRun", false));
            case "confirmCalendar", "readCalendar" -> version(Desk.drafted());
            case "draftDeadlinePolicy" -> Request.path("key", Desk.key()).with(policy());
            case "publishDeadlinePolicy", "readDeadlinePolicy" -> version(drafted());
            case "retireDeadlinePolicy" -> version(Desk.published(policy()));
            default -> null;
        };
    }

    private static Request version(String key) {
        return Request.path("key", key).and("number", 1);
    }

    private Map<String, Object> policy() {
        return Desk.wholePolicy(quiet, shop.template, always);
    }

    private String drafted() {
        var key = Desk.key();
        Desk.draftPolicy(key, policy()).then().statusCode(201);
        return key;
    }
}
