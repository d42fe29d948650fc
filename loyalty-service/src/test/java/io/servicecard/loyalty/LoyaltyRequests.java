package io.servicecard.loyalty;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Requests;
import io.servicecard.platform.testing.operations.Whose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** A request to each operation that can succeed. A hold is owned by the partner who placed it. */
final class LoyaltyRequests implements Requests {
    private final Customer own = Customer.withAccount();
    private final Customer foreign = Customer.with(10_000);
    private final Customer other = Customer.withAccount();
    private final String ownReferral = ReferralRequests.named(own, foreign);

    LoyaltyRequests() {
        own.earn(10_000);
    }

    @Override
    public Request of(String operation, String role, Whose whose) {
        return operation.equals("nameReferrer")
                ? naming(role, whose)
                : mine(operation, role, whose);
    }

    /** Only a new member names somebody, and once. */
    private Request naming(String role, Whose whose) {
        var code = ReferralRequests.code(foreign);
        if (role.equals("customer") && whose != Whose.OWN) {
            return Request.body(ReferralRequests.naming(account(whose), code)).as(own.user());
        }
        var member = Customer.withAccount();
        var request = Request.body(ReferralRequests.naming(member.id(), code));
        return role.equals("customer") ? request.as(member.user()) : request;
    }

    private Request mine(String operation, String role, Whose whose) {
        var request =
                switch (operation) {
                    case "getLoyaltyAccount",
                            "listLoyaltyEntries",
                            "listLoyaltyLots",
                            "getLoyaltyStatement",
                            "getLoyaltyBalance",
                            "listOffers",
                            "listReferrals" ->
                            Request.path("customerId", account(whose));
                    case "holdPoints" -> Request.body(wish());
                    case "getHold", "voidHold" -> Request.path("holdId", hold(whose));
                    case "captureHold" ->
                            Request.path("holdId", hold(whose)).with(Map.of("points", 1));
                    case "transferPoints" -> Request.body(gift(whose));
                    case "getTransfer" -> Request.path("transferId", transfer(whose));
                    case "redeemVoucher" -> Request.body(voucher(whose));
                    case "grantOffer" ->
                            Request.body(
                                    OfferRequests.wish(OfferRequests.campaign(5, 9), own.id()));
                    case "getOffer", "activateOffer" -> Request.path("offerId", offer(whose));
                    case "tellReferralCode" -> Request.body(Map.of("customerId", account(whose)));
                    case "getReferral" -> Request.path("referralId", referral(whose));
                    case "adjustPoints" -> Request.body(correction(1));
                    case "getAdjustment", "approveAdjustment", "rejectAdjustment" ->
                            Request.path("adjustmentId", adjustment(whose));
                    case "auditLedger", "getLoyaltyAnalytics", "listPendingAdjustments" ->
                            Request.plain();
                    case "explainEntry" -> Request.path("entryId", accrual(whose));
                    case "simulateEarning" ->
                            Request.body(
                                    EarningRequests.order(
                                            account(whose), Ids.next(), 450_000, "RUB"));
                    default -> EarningRequests.of(operation);
                };
        return role.equals("customer") ? request.as(own.user()) : request;
    }

    private UUID account(Whose whose) {
        return switch (whose) {
            case OWN, NONE -> own.id();
            case FOREIGN -> foreign.id();
            case MISSING -> Ids.next();
        };
    }

    private Map<String, Object> gift(Whose whose) {
        return Map.of(
                "fromCustomerId",
                account(whose),
                "toCustomerId",
                whose == Whose.FOREIGN ? own.id() : foreign.id(),
                "points",
                1);
    }

    private Object transfer(Whose whose) {
        return switch (whose) {
            case OWN -> given(gift(Whose.OWN));
            case FOREIGN, NONE ->
                    given(
                            Map.of(
                                    "fromCustomerId",
                                    foreign.id(),
                                    "toCustomerId",
                                    other.id(),
                                    "points",
                                    1));
            case MISSING -> Ids.next();
        };
    }

    private static String given(Map<String, Object> gift) {
        return Api.as("manager")
                .body(gift)
                .post("/v1/loyalty/transfers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> voucher(Whose whose) {
        var voucher = VoucherRequests.draft(VoucherRequests.terms(5, 1, 1));
        return Map.of("customerId", account(whose), "code", VoucherRequests.publish(voucher));
    }

    private Object offer(Whose whose) {
        return whose == Whose.MISSING
                ? Ids.next()
                : OfferRequests.grant(
                        OfferRequests.campaign(5, 9), whose == Whose.OWN ? own : foreign);
    }

    /** A referral is of the new member: somebody new each time, except the own one. */
    private Object referral(Whose whose) {
        return switch (whose) {
            case OWN -> ownReferral;
            case FOREIGN, NONE -> ReferralRequests.named(Customer.withAccount(), own);
            case MISSING -> Ids.next();
        };
    }

    private Map<String, Object> correction(long points) {
        return Map.of("customerId", own.id(), "points", points, "reasonCode", "GOODWILL");
    }

    /** One that waits, asked for by somebody whom no test plays. */
    private Object adjustment(Whose whose) {
        return whose == Whose.MISSING
                ? Ids.next()
                : Api.as("support-of-requests")
                        .body(correction(2_000))
                        .post("/v1/loyalty/adjustments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Object accrual(Whose whose) {
        return whose == Whose.MISSING
                ? Ids.next()
                : Api.as("manager")
                        .queryParam("limit", 200)
                        .get("/v1/loyalty/accounts/{id}/entries", account(whose))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.find { it.type == 'ACCRUAL' }.id");
    }

    private Map<String, Object> wish() {
        return Map.of(
                "customerId", own.id(),
                "points", 1,
                "orderId", Ids.next(),
                "expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
    }

    private Object hold(Whose whose) {
        return switch (whose) {
            case OWN ->
                    Api.asClient("partner-demo")
                            .body(wish())
                            .post("/v1/loyalty/holds")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            case FOREIGN, NONE -> own.hold(1);
            case MISSING -> Ids.next();
        };
    }
}
