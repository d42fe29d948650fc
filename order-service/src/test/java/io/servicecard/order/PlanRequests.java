package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Whose;
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
            default -> new PaperRequests(own, foreign).request(operation, whose);
        };
    }

    private Job placed(Whose whose) {
        return Job.placed(whose == Whose.FOREIGN ? foreign : own);
    }
}
