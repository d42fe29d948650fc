package io.servicecard.order;

import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Giving orders of a test to its staff, over HTTP. */
final class Work {
    private Work() {}

    /** An order of a new branch's, taken in; its diagnosis asks for soldering. */
    static Job accepted(UUID branch) {
        var job = placed(branch);
        job.accept().then().statusCode(200);
        return job;
    }

    /** The same, not taken in. */
    static Job placed(UUID branch) {
        var holder = Skilled.HOLDER;
        Map<String, Object> order =
                new HashMap<>(Shop.open().order(holder, branch, Shop.open().service));
        order.put("templateKey", Skilled.TEMPLATE);
        return Job.placed(holder, order);
    }

    /** A customer, and a template whose stages ask for skills. */
    private static final class Skilled {
        static final Shop.Holder HOLDER = Shop.holder();
        static final String TEMPLATE = template();

        private static String template() {
            var key = Sheets.key();
            Api.as("manager")
                    .body(
                            Map.of(
                                    "name",
                                    Shop.names("Skilled repair"),
                                    "industry",
                                    "device-repair",
                                    "stages",
                                    List.of(
                                            Sheets.stage(
                                                    "diagnosis",
                                                    Map.of("skills", List.of("soldering"))),
                                            Shop.stage("repair", true))))
                    .post("/v1/order-templates/" + key + "/versions")
                    .then()
                    .statusCode(201);
            Api.as("manager")
                    .post("/v1/order-templates/" + key + "/versions/1/publish")
                    .then()
                    .statusCode(200);
            return key;
        }
    }

    /** Gives a stage to somebody. */
    static Response give(Job job, String stage, Crew to) {
        return job.command("reception", "assign", Map.of("stage", stage, "staffId", to.id));
    }

    /** Gives a stage to somebody, whoever has it. */
    static Response give(Job job, String stage, Crew to, String reason) {
        return job.command(
                "manager", "assign", Map.of("stage", stage, "staffId", to.id, "reason", reason));
    }

    /** Gives a stage to the best by a strategy. */
    static Response best(Job job, String stage, String strategy) {
        return job.command("reception", "assign", Map.of("stage", stage, "strategy", strategy));
    }

    /** Takes a stage oneself. */
    static Response claim(Job job, String stage, Crew by) {
        return job.command(by.user, "claim", Map.of("stage", stage));
    }

    /** Begins a stage. */
    static Response start(Job job, String stage, String user) {
        return job.command(user, "start-stage", Map.of("stage", stage));
    }
}
