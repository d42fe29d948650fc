package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order from intake to hand-over by people who know nothing of its industry: they read the
 * template, answer what it asks, and do what unmet gates tell them.
 */
final class PackRun {
    private final String first = "technician-" + UUID.randomUUID();
    private final String second = "technician-" + UUID.randomUUID();
    private final String manager = "manager-" + UUID.randomUUID();
    private final String checker = "manager-" + UUID.randomUUID();
    private final Map<String, String> wanted = new HashMap<>();
    private final JsonPath template;
    private final Job job;

    /** Which gates did not let through, in turn. */
    final List<String> unmet = new ArrayList<>();

    /** Places an order of all services of a pack that is loaded. */
    PackRun(JsonPath load) {
        var key = load.getString("pack");
        template =
                Api.as("reception")
                        .get(
                                "/v1/order-templates/%s/versions/%d"
                                        .formatted(key, load.getInt("changes[-1].templateVersion")))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        rememberWhatGatesWant();
        var skills = template.<List<String>>getList("stages.skills").stream();
        var all = skills.flatMap(List::stream).distinct().toArray(String[]::new);
        for (var user : List.of(first, second)) {
            Sheets.employ(user, all);
        }
        var holder = Shop.holder();
        var order = Sheets.order(holder, key, answers("", "fields"));
        job = Job.placed(holder, Sheets.with(order, "lines", lines(load)));
        job.accept().then().statusCode(200);
    }

    private static List<Map<String, Object>> lines(JsonPath load) {
        return load.<String>getList("changes.findAll { it.part == 'SERVICE' }.serviceId").stream()
                .map(service -> Map.<String, Object>of("serviceId", service, "quantity", 1))
                .toList();
    }

    private void rememberWhatGatesWant() {
        for (var stage : template.<Map<String, ?>>getList("stages")) {
            for (var gates : List.of("entryGates", "exitGates")) {
                for (var gate : list(stage.get(gates))) {
                    var values = (List<?>) gate.get("values");
                    if (!values.isEmpty()) {
                        var about =
                                gate.get("stage") == null ? stage.get("key") : gate.get("stage");
                        wanted.put(
                                about + "." + gate.get("question"), values.getFirst().toString());
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // what JSON has there, by the contract
    private static List<Map<String, ?>> list(Object value) {
        return (List<Map<String, ?>>) value;
    }

    /** Carries out all stages, has the work checked and paid, and gives the item back. */
    Job toHandOver() {
        for (var stage : template.<Map<String, ?>>getList("stages")) {
            carryOut((String) stage.get("key"), stage);
        }
        job.command(first, "submit-quality-check", Map.of()).then().statusCode(200);
        job.command(checker, "quality-checks", Map.of("result", "PASS")).then().statusCode(200);
        payRest();
        job.handOver(job.pin()).then().statusCode(200);
        return job;
    }

    private void carryOut(String key, Map<String, ?> stage) {
        var body = Map.of("stage", key);
        var executor = stage.get("role").equals("manager") ? manager : first;
        executor = through("start-stage", body, executor, null);
        var answers = new LinkedHashMap<String, String>();
        answers.putAll(answers(key, stage.get("checklist")));
        answers.putAll(answers(key, stage.get("fields")));
        through("complete-stage", body, executor, answers);
    }

    /** Repeats a command until it is let through; each time it does what one unmet gate says. */
    private String through(
            String command, Map<String, ?> body, String user, Map<String, String> answers) {
        var by = user;
        Response answer = job.command(by, command, body);
        for (int tries = 0; answer.statusCode() == 409 && tries < 6; tries++) {
            assertEquals("gates-unmet", answer.path("code"), answer.asString());
            var gate = answer.<String>path("gates[0].gate");
            unmet.add(gate);
            switch (gate) {
                case "CHECKLIST_DONE", "FIELD" ->
                        job.command(
                                        by,
                                        "record-results",
                                        Sheets.results((String) body.get("stage"), answers))
                                .then()
                                .statusCode(200);
                case "SECOND_PERSON" -> by = second;
                case "DEPOSIT_PAID" -> job.pay(due() / 2).then().statusCode(201);
                default -> payRest();
            }
            answer = job.command(by, command, body);
        }
        assertEquals(200, answer.statusCode(), answer.asString());
        return by;
    }

    private void payRest() {
        var due = due();
        if (due > 0) {
            job.pay(due).then().statusCode(201);
        }
    }

    private long due() {
        return job.view().getLong("balanceDue.amountMinor");
    }

    private Map<String, String> answers(String stage, String path) {
        return answers(stage, (Object) template.getList(path));
    }

    private Map<String, String> answers(String stage, Object questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (var question : list(questions)) {
            var key = (String) question.get("key");
            answers.put(key, wanted.getOrDefault(stage + "." + key, answer(question)));
        }
        return answers;
    }

    private static String answer(Map<String, ?> question) {
        return switch ((String) question.get("type")) {
            case "BOOLEAN" -> "true";
            case "NUMBER" -> (String) question.get("max");
            case "CHOICE" -> (String) list(question.get("choices")).getLast().get("key");
            case "INSPECTION" -> "NA";
            case "DATE" -> "2026-03-14";
            default -> "As it should be.";
        };
    }
}
