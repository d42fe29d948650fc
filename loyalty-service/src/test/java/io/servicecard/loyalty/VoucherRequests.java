package io.servicecard.loyalty;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import java.util.Map;

/** Requests about vouchers. */
final class VoucherRequests {
    static final String VOUCHER = "/v1/loyalty/vouchers/{id}";

    private VoucherRequests() {}

    static Map<String, Object> terms(long points, int mostUses, int mostPerCustomer) {
        return Map.of(
                "points", points,
                "mostUses", mostUses,
                "mostPerCustomer", mostPerCustomer,
                "startsAt", "2026-01-01T00:00:00Z",
                "endsAt", "2099-01-01T00:00:00Z");
    }

    /** What is needed to write one. */
    static Map<String, Object> fresh(Object terms) {
        return Map.of("key", "voucher-" + Ids.next().toString().substring(24), "terms", terms);
    }

    /** Writes one; its id. */
    static String draft(Object terms) {
        return Api.as("manager")
                .body(fresh(terms))
                .post("/v1/loyalty/vouchers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Publishes one; its code. */
    static String publish(String id) {
        return Api.as("manager")
                .post(VOUCHER + "/publish", id)
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** A request to an operation about vouchers. */
    static Request of(String operation) {
        var terms = terms(5, 10, 1);
        return switch (operation) {
            case "draftVoucher" -> Request.body(fresh(terms));
            case "listVouchers" -> Request.plain();
            case "getVoucher", "publishVoucher", "getVoucherUses" ->
                    Request.path("voucherId", draft(terms));
            case "changeVoucher" ->
                    Request.path("voucherId", draft(terms)).with(terms).header("If-Match", "*");
            case "stopVoucher" -> {
                var id = draft(terms);
                publish(id);
                yield Request.path("voucherId", id);
            }
            default -> LimitsRequests.of(operation);
        };
    }
}
