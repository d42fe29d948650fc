package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Tokens;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Requests;
import io.servicecard.platform.testing.operations.Whose;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A request to each operation that can succeed. */
final class OrderRequests implements Requests {
    private final Shop shop = Shop.open();
    private final Holder own = Shop.holder();
    private final Holder foreign = Shop.holder();
    private final String manager = "manager-" + UUID.randomUUID();
    private final SetupRequests setup = new SetupRequests(shop);
    private final MoneyRequests money = new MoneyRequests(own, foreign);
    private final StaffRequests people = new StaffRequests(shop.branch);
    private final AssignmentRequests work = new AssignmentRequests(own, foreign, shop.branch);

    OrderRequests() {
        Shop.staff(Tokens.subject(manager), shop.branch).then().statusCode(201);
    }

    @Override
    public Request of(String operation, String role, Whose whose) {
        if (AssignmentRequests.OPERATIONS.contains(operation)) {
            return work.request(operation, role, whose);
        }
        if (operation.equals("withdrawAttachment")) {
            return new PaperRequests(own, foreign).withdrawal(role, whose);
        }
        return request(operation, whose)
                .as(
                        switch (role) {
                            case "customer" -> own.user();
                            case "technician" ->
                                    operation.equals("checkQuality")
                                            ? Shop.CHECKER
                                            : Shop.TECHNICIAN;
                            case "manager" -> manager;
                            case "reception" -> people.reception(operation);
                            default -> null;
                        });
    }

    private Request request(String operation, Whose whose) {
        return switch (operation) {
            case "placeOrder" -> Request.body(order(whose));
            case "acceptOrder" ->
                    order(operation, whose)
                            .with(
                                    Map.of(
                                            "condition", "scratched",
                                            "signedBy", "A. Signer",
                                            "readyBy",
                                                    Instant.now()
                                                            .plus(2, ChronoUnit.DAYS)
                                                            .toString()));
            case "rejectOrder", "cancelOrder", "requestCancellation", "approveCredit" ->
                    order(operation, whose).with(Map.of("reason", "not possible"));
            case "startStage", "completeStage" ->
                    order(operation, whose).with(Map.of("stage", "diagnosis"));
            case "recordResults" ->
                    order(operation, whose)
                            .with(Sheets.results("diagnosis", Map.of("backup", "true")));
            case "migrateOrder" -> migration(whose).with(Map.of("templateVersion", 2));
            case "returnToStage" ->
                    order(operation, whose).with(Map.of("stage", "diagnosis", "reason", "wrong"));
            case "awaitCustomer" -> order(operation, whose).with(Map.of("waitingFor", "INFO"));
            case "holdOrder" -> order(operation, whose).with(hold());
            case "submitQualityCheck",
                    "resumeOrder",
                    "unclaimOrder",
                    "approveCancellation",
                    "refuseCancellation" ->
                    order(operation, whose).with(Map.of());
            case "checkQuality" -> order(operation, whose).with(Map.of("result", "PASS"));
            case "handOverOrder" -> handOver(whose);
            case "payOrder" ->
                    order(operation, whose).with(Map.of("method", "POINTS", "points", 5));
            case "voidPayment" -> voiding(whose);
            case "readOrder",
                    "readTimeline",
                    "readDeadlines",
                    "readResults",
                    "listPayments",
                    "readHandOverPin",
                    "listQualityChecks",
                    "listStageRuns" ->
                    order(operation, whose);
            case "trackOrder" ->
                    Request.path("token", Job.placed(own).placed.getString("trackingToken"));
            case "listOrders", "listUncollectedOrders" -> Request.plain();
            default ->
                    setup.request(operation)
                            .or(() -> people.request(operation))
                            .orElseGet(() -> money.request(operation, whose));
        };
    }

    private Request migration(Whose whose) {
        var holder = whose == Whose.FOREIGN ? foreign : own;
        return Request.path(
                "orderId", whose == Whose.MISSING ? Ids.next() : Sheets.outdated(holder).id);
    }

    private Map<String, Object> order(Whose whose) {
        Map<String, Object> order =
                new LinkedHashMap<>(shop.order(whose == Whose.FOREIGN ? foreign : own));
        if (whose == Whose.MISSING) {
            order.put("cardId", Ids.next());
        }
        return order;
    }

    private Request order(String operation, Whose whose) {
        return Request.path(
                "orderId", whose == Whose.MISSING ? Ids.next() : job(operation, whose).id);
    }

    private Request handOver(Whose whose) {
        var job = job("handOverOrder", whose);
        return Request.path("orderId", job.id).with(Map.of("pin", job.pin()));
    }

    private Request voiding(Whose whose) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next()).and("paymentId", Ids.next());
        }
        var job = job("voidPayment", whose);
        return Request.path("orderId", job.id).and("paymentId", job.payWithPoints(5));
    }

    private static Map<String, Object> hold() {
        return Map.of(
                "waitingFor",
                "PARTS",
                "reviewAt",
                Instant.now().plus(1, ChronoUnit.DAYS).toString());
    }

    /** An order in the state that the operation wants. */
    private Job job(String operation, Whose whose) {
        var job = Job.placed(whose == Whose.FOREIGN ? foreign : own);
        switch (operation) {
            case "startStage" -> job.accept().then().statusCode(200);
            case "completeStage", "awaitCustomer", "holdOrder", "recordResults" -> begun(job);
            case "resumeOrder" -> {
                begun(job);
                job.command("reception", "await-customer", Map.of("waitingFor", "INFO"));
            }
            case "returnToStage" -> {
                job.accept().then().statusCode(200);
                job.work("diagnosis");
            }
            case "approveCancellation", "refuseCancellation" ->
                    job.command("reception", "request-cancellation", Map.of("reason", "late"));
            case "submitQualityCheck" -> job.worked();
            case "checkQuality" -> job.submitted();
            case "readHandOverPin", "approveCredit" -> job.checked();
            case "unclaimOrder" -> {
                job.checked();
                aged(job);
            }
            case "handOverOrder" -> {
                job.checked();
                job.pay(300_000).then().statusCode(201);
            }
            default -> {}
        }
        return job;
    }

    private static void begun(Job job) {
        job.accept().then().statusCode(200);
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "diagnosis"));
    }

    private static void aged(Job job) {
        try {
            job.age("last_notice_at", 31);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
