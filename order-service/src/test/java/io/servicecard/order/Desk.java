package io.servicecard.order;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.order.deadline.application.DeadlineWatch;
import io.servicecard.platform.testing.Api;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Calendars and deadline policies of a test, as the manager sets them up. */
final class Desk {
    private Desk() {}

    /** A key nobody else has. */
    static String key() {
        return "k-" + UUID.randomUUID().toString().substring(24);
    }

    /** What a request for a calendar says: a working week and one day of each kind. */
    static Map<String, Object> calendar() {
        return Map.of(
                "zone",
                "Europe/Warsaw",
                "hours",
                List.of(hours("MONDAY", "09:00", "18:00"), hours("FRIDAY", "22:00", "06:00")),
                "exceptions",
                List.of(
                        Map.of(
                                "date",
                                "2026-03-07",
                                "kind",
                                "OPEN",
                                "hours",
                                List.of(Map.of("from", "10:00", "to", "14:00")),
                                "name",
                                "Working Saturday"),
                        Map.of("date", "2026-03-09", "kind", "SHORT", "minutes", 60),
                        Map.of("date", "2026-03-10", "kind", "CLOSED")));
    }

    /** Hours of a day of the week. */
    static Map<String, String> hours(String day, String from, String to) {
        return Map.of("day", day, "from", from, "to", to);
    }

    /** Drafts a version of a calendar. */
    static Response draft(String key, Map<String, Object> calendar) {
        return manager(calendar, "/v1/calendars/" + key + "/versions");
    }

    /** Key of a new calendar with a draft. */
    static String drafted() {
        var key = key();
        draft(key, calendar()).then().statusCode(201);
        return key;
    }

    /** Key of a confirmed calendar whose every moment is working time. */
    static String always() {
        var key = key();
        var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        var hours = new ArrayList<>(List.of(hours("SATURDAY", "00:00", "00:00")));
        hours.add(hours("SUNDAY", "00:00", "00:00"));
        days.forEach(day -> hours.add(hours(day, "00:00", "00:00")));
        draft(key, Map.of("zone", "Europe/Moscow", "hours", hours, "exceptions", List.of()))
                .then()
                .statusCode(201);
        confirm(key, 1).then().statusCode(200);
        return key;
    }

    /** Vouches for a version of a calendar. */
    static Response confirm(String key, int number) {
        return manager("/v1/calendars/" + key + "/versions/" + number + "/confirm");
    }

    /** Takes holidays over. */
    static Response imported(String key, int number, String holidays, boolean dryRun) {
        return manager(
                Map.of("holidays", holidays, "dryRun", dryRun),
                "/v1/calendars/" + key + "/versions/" + number + "/imports");
    }

    /** Lets a branch work by a calendar. */
    static Response assign(UUID branch, String calendar) {
        return manager(
                Map.of("calendarKey", calendar), "/v1/branches/" + branch + "/assign-calendar");
    }

    /** What a request for a policy of a branch says: two hours, pausing while collection waits. */
    static Map<String, Object> policy(UUID branch, String metric) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("branchId", branch);
        policy.put("metric", metric);
        policy.put("targetMinutes", 120);
        policy.put("pauseOn", List.of("COLLECTION", "APPROVAL"));
        policy.put("warnAtPercent", 50);
        policy.put("escalateAtPercent", List.of(150));
        return policy;
    }

    /** What a request for a policy says with all its fields. */
    static Map<String, Object> wholePolicy(UUID branch, String template, String calendar) {
        var policy = policy(branch, "DIAGNOSIS");
        policy.put("stage", "diagnosis");
        policy.put("templateKey", template);
        policy.put("industry", "device-repair");
        policy.put("calendarKey", calendar);
        return policy;
    }

    /** Drafts a version of a policy. */
    static Response draftPolicy(String key, Map<String, Object> policy) {
        return manager(policy, "/v1/deadline-policies/" + key + "/versions");
    }

    /** Publishes or retires a version of a policy. */
    static Response policy(String key, int number, String command) {
        return manager("/v1/deadline-policies/" + key + "/versions/" + number + "/" + command);
    }

    /** Key of a new policy, published. */
    static String published(Map<String, Object> policy) {
        var key = key();
        draftPolicy(key, policy).then().statusCode(201);
        policy(key, 1, "publish").then().statusCode(200);
        return key;
    }

    /** The clocks of an order. */
    static JsonPath deadlines(UUID order) {
        return Api.as("support")
                .get("/v1/orders/" + order + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Id of an order's clock. */
    static UUID clock(UUID order, String metric) {
        return deadlines(order).getUUID("items.find { it.metric == '" + metric + "' }.id");
    }

    /** So many replicas look at once at what is due at a moment. */
    static void look(Instant now, int replicas) throws InterruptedException, ExecutionException {
        var watch = CDI.current().select(DeadlineWatch.class).get();
        Callable<Void> round =
                () -> {
                    watch.look(now, () -> true);
                    return null;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(replicas, round))) {
                done.get();
            }
        }
    }

    private static Response manager(String path) {
        return Api.as("manager").post(path);
    }

    private static Response manager(Map<String, ?> body, String path) {
        return Api.as("manager").body(body).post(path);
    }
}
