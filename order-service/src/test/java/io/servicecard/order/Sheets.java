package io.servicecard.order;

import io.restassured.response.Response;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Templates of a test with all that stages can ask, as the manager writes them. */
final class Sheets {
    private Sheets() {}

    /** A key nobody else has. */
    static String key() {
        return "t-" + UUID.randomUUID().toString().substring(24);
    }

    /** What a request for a template says. */
    static Map<String, Object> template(List<?> stages, Object... fields) {
        return Map.of(
                "name",
                Shop.names("Template"),
                "industry",
                "device-repair",
                "stages",
                stages,
                "fields",
                List.of(fields));
    }

    /** A mandatory stage for a technician that asks more. */
    static Map<String, Object> stage(String key, Map<String, ?> more) {
        Map<String, Object> stage = new LinkedHashMap<>(Shop.stage(key, true));
        stage.putAll(more);
        return stage;
    }

    /** A question. */
    static Map<String, Object> question(String key, String type, boolean mandatory) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("key", key);
        question.put("name", Shop.names(key));
        question.put("type", type);
        question.put("mandatory", mandatory);
        return question;
    }

    /** The same with something more. */
    static Map<String, Object> with(Map<String, Object> map, String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(member, value);
        return more;
    }

    /** A choice. */
    static Map<String, Object> choice(String key) {
        return Map.of("key", key, "name", Shop.names(key));
    }

    /** A gate with its parameters: names and values by turns. */
    static Map<String, Object> gate(String type, Object... parameters) {
        Map<String, Object> gate = new LinkedHashMap<>();
        gate.put("gate", type);
        for (var index = 0; index < parameters.length; index += 2) {
            gate.put((String) parameters[index], parameters[index + 1]);
        }
        return gate;
    }

    /** What a request for a template says with all its fields. */
    static Map<String, Object> whole() {
        var number = with(with(question("volts", "NUMBER", true), "min", "3.0"), "max", "4.5");
        var choice =
                with(
                        with(question("fault", "CHOICE", false), "internal", true),
                        "choices",
                        List.of(choice("screen"), choice("battery")));
        return template(
                List.of(
                        stage(
                                "diagnosis",
                                Map.of(
                                        "skills",
                                        List.of("soldering"),
                                        "next",
                                        List.of("repair"),
                                        "returnsTo",
                                        List.of(),
                                        "checklist",
                                        List.of(number),
                                        "fields",
                                        List.of(choice),
                                        "exitGates",
                                        List.of(gate("CHECKLIST_DONE")))),
                        stage(
                                "repair",
                                Map.of(
                                        "returnsTo",
                                        List.of("diagnosis"),
                                        "entryGates",
                                        List.of(
                                                gate(
                                                        "FIELD",
                                                        "stage",
                                                        "diagnosis",
                                                        "question",
                                                        "fault",
                                                        "values",
                                                        List.of("screen")),
                                                gate("DEPOSIT_PAID", "percent", 30))))),
                question("symptom", "TEXT", true));
    }

    /** Drafts a version. */
    static Response draft(String key, Map<String, ?> template) {
        return Api.as("manager").body(template).post("/v1/order-templates/" + key + "/versions");
    }

    /** Publishes a version. */
    static Response publish(String key, int number) {
        return Api.as("manager")
                .post("/v1/order-templates/" + key + "/versions/" + number + "/publish");
    }

    /** Key of a new template, published. */
    static String published(Map<String, ?> template) {
        var key = key();
        draft(key, template).then().statusCode(201);
        publish(key, 1).then().statusCode(200);
        return key;
    }

    /**
     * Key of a new published template of whose stages, diagnosis and repair, nothing was measured.
     */
    static String repair() {
        return published(
                template(List.of(Shop.stage("diagnosis", true), Shop.stage("repair", true))));
    }

    /** What a request to record results says. */
    static Map<String, Object> results(String stage, Map<String, String> values) {
        return Map.of("stage", stage, "results", answers(values));
    }

    /** Answers as requests bring them. */
    static List<Map<String, String>> answers(Map<String, String> values) {
        List<Map<String, String>> answers = new ArrayList<>();
        values.forEach((key, value) -> answers.add(Map.of("key", key, "value", value)));
        return answers;
    }

    /** Registers a member of the shop's staff who can do something. */
    static void employ(String user, String... skills) {
        Api.as("manager")
                .body(
                        Map.of(
                                "subject",
                                Tokens.subject(user),
                                "displayName",
                                "T. Technician",
                                "branchId",
                                Shop.open().branch,
                                "skills",
                                List.of(skills)))
                .post("/v1/staff")
                .then()
                .statusCode(201);
    }

    /** An order of this customer whose template has a later version, with one stage more. */
    static Job outdated(Holder holder) {
        var first = Sheets.stage("first", Map.of());
        var key = published(template(List.of(first)));
        var job = Job.placed(holder, order(holder, key, Map.of()));
        draft(key, template(List.of(first, Shop.stage("second", true)))).then().statusCode(201);
        publish(key, 2).then().statusCode(200);
        return job;
    }

    /** An order of a new customer from a template, with what it asks at placing. */
    static Job placed(String template, Map<String, String> fields) {
        var holder = Shop.holder();
        return Job.placed(holder, order(holder, template, fields));
    }

    /** What a request for such an order says. */
    static Map<String, Object> order(Holder holder, String template, Map<String, String> fields) {
        var order = with(Shop.open().order(holder), "templateKey", template);
        return with(order, "fields", answers(fields));
    }
}
