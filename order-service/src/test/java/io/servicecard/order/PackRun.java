package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** Which gates the template asks for. */
    final Set<String> asked = new TreeSet<>();

    /** Which gates did not let through at first. */
    final Set<String> unmet = new TreeSet<>();

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
        var skills = load.<List<String>>getList("changes.skills").stream();
        var all = skills.flatMap(List::stream).distinct().toArray(String[]::new);
        for (var user : List.of(first, second)) {
            Sheets.employ(user, all);
        }
        var holder = Shop.holder();
        var order = Sheets.order(holder, key, answers("", "fields"));
        job = Job.placed(holder, Sheets.with(order, "lines", lines(load)));
        takeIn();
    }

    /** An item that the template wants to know better is registered. */
    private void takeIn() {
        var answer = job.accept();
        if (template.get("asset") != null) {
            assertEquals("asset-required", answer.path("code"), answer.asString());
            var kind = answer.<String>path("knownBy[0]");
            var known = kind.equals("VIN") ? "1M8GDM9AXKP042788" : job.id.toString();
            var asset = Garage.register(job.holder, Garage.identifier(kind, known));
            answer = Garage.accept(job, Garage.id(asset));
        }
        assertEquals(200, answer.statusCode(), answer.asString());
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
                    asked.add((String) gate.get("gate"));
                    var values = (List<?>) gate.get("values");
                    if (gate.get("question") != null && !values.isEmpty()) {
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
        executor = through("start-stage", body, executor, Map.of());
        needPart();
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
            unmet.addAll(answer.<List<String>>path("gates.gate"));
            var gate = answer.<String>path("gates[0].gate");
            var stage = answer.<String>path("gates[0].stage");
            switch (gate) {
                case "CHECKLIST_DONE", "FIELD" ->
                        job.command(by, "record-results", Sheets.results(stage, answers))
                                .then()
                                .statusCode(200);
                case "SECOND_PERSON" -> by = second;
                case "DEPOSIT_PAID" -> job.pay(due() / 2).then().statusCode(201);
                case "PAID" -> payRest();
                case "MIN_PHOTOS" -> takePhotos(by, stage);
                case "SIGNATURE" -> attach("reception", gate);
                case "ESTIMATE_APPROVED" ->
                        Offer.sent(job).decide(true, true, true).then().statusCode(200);
                case "PARTS_READY" -> partsArrive();
                default -> fail(gate);
            }
            answer = job.command(by, command, body);
        }
        assertEquals(200, answer.statusCode(), answer.asString());
        return by;
    }

    /** Where parts are waited for, one turns out to be needed, without asking the customer. */
    private void needPart() {
        if (asked.contains("PARTS_READY")
                && !asked.contains("ESTIMATE_APPROVED")
                && Counter.list(job, "parts").getList("items").isEmpty()) {
            job.command(first, "add-line", Offer.line("PART", 100, 1)).then().statusCode(200);
        }
    }

    private void partsArrive() {
        for (var line : Counter.list(job, "parts").<Integer>getList("items.line")) {
            job.command("reception", "parts/" + line + "/arrive", Map.of()).then().statusCode(200);
        }
    }

    private void takePhotos(String by, String stage) {
        var gate =
                "stages.find { it.key == '%s' }.exitGates.find { it.gate == 'MIN_PHOTOS' }."
                        .formatted(stage);
        for (var photo = 0; photo < template.getInt(gate + "count"); photo++) {
            attach(by, template.getString(gate + "values[0]"));
        }
    }

    private void attach(String by, String purpose) {
        Album.add(job, by, purpose, "CUSTOMER", "image/jpeg", Album.PHOTO).then().statusCode(201);
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
