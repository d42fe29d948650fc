package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Whose;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A request that can succeed to each operation about promises, norms and analytics. */
record PlanRequests(Holder own, Holder foreign) {
    Request request(String operation, Whose whose) {
        return switch (operation) {
            case "readPromise" ->
                    Request.path("orderId", whose == Whose.MISSING ? Ids.next() : placed(whose).id);
            case "quotePromise" ->
                    Request.body(
                            Map.of(
                                    "branchId",
                                    Shop.open().branch,
                                    "templateKey",
                                    Shop.open().template));
            case "promiseOrder" ->
                    Request.path(
                                    "orderId",
                                    whose == Whose.MISSING ? Ids.next() : accepted(whose).id)
                            .with(Map.of("readyBy", "2099-01-01T00:00:00Z"));
            case "readOrderAnalytics", "exportReadyOrders" ->
                    Request.path("branchId", Shop.open().branch);
            case "listNormProposals" -> Request.plain();
            case "decideNorms" -> decision();
            default -> new PaperRequests(own, foreign).request(operation, whose);
        };
    }

    /** Declines a norm that is proposed for a stage of a template of its own. */
    private static Request decision() {
        var template = Sheets.key();
        Shop.draft(template).then().statusCode(201);
        Api.as("manager")
                .post("/v1/order-templates/" + template + "/versions/1/publish")
                .then()
                .statusCode(200);
        try {
            Shop.number(
                    "INSERT INTO norm_proposal (id, template_key, template_version, stage, norm_minutes,"
                            + " proposed_minutes, reason, sample_size, outliers, state, proposed_at)"
                            + " VALUES (gen_random_uuid(), ?, 1, 'repair', 30, 40, 'SLOWER', 20, 0, 'OPEN', now())"
                            + " RETURNING 1",
                    template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String proposal =
                Api.as("manager")
                        .get("/v1/norm-proposals?limit=200")
                        .then()
                        .extract()
                        .path("items.find { it.templateKey == '" + template + "' }.id");
        return Request.body(
                Map.of(
                        "templateKey",
                        template,
                        "decisions",
                        List.of(Map.of("proposalId", proposal, "approved", false))));
    }

    private Job accepted(Whose whose) {
        var job = placed(whose);
        job.accept().then().statusCode(200);
        return job;
    }

    private Job placed(Whose whose) {
        return Job.placed(whose == Whose.FOREIGN ? foreign : own);
    }
}
