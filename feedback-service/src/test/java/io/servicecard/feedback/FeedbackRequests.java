package io.servicecard.feedback;

import io.servicecard.feedback.Given.Customer;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Requests;
import io.servicecard.platform.testing.operations.Whose;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request to each operation that can succeed. */
final class FeedbackRequests implements Requests {
    private static final List<String> STEPS =
            List.of("acknowledge", "apologise", "assess", "act", "follow-up", "close");
    private final Customer own = Given.customer();
    private final Customer foreign = Given.customer();
    private final UUID ownOrder = Given.placedOrder(own.id());
    private final UUID foreignOrder = Given.placedOrder(foreign.id());

    @Override
    public Request of(String operation, String role, Whose whose) {
        var request = request(operation, whose);
        return role.equals("customer") ? request.as(own.user()) : request;
    }

    private Request request(String operation, Whose whose) {
        return switch (operation) {
            case "showInvitation" -> Request.path("token", Given.invited().token());
            case "answerSurvey" ->
                    Request.body(Map.of("token", Given.invited().token(), "score", 5));
            case "linkInvitations" ->
                    Request.body(Map.of("invitationIds", List.of(Given.invited().invitationId())));
            case "showResponse" -> Request.path("responseId", response());
            case "openComplaint" ->
                    Request.body(
                            Map.of(
                                    "orderId",
                                    switch (whose) {
                                        case OWN, NONE -> ownOrder;
                                        case FOREIGN -> foreignOrder;
                                        case MISSING -> Ids.next();
                                    },
                                    "text",
                                    "It broke again."));
            case "showComplaint" -> complaint(whose, "acknowledge");
            case "acknowledgeComplaint" -> step(whose, "acknowledge");
            case "apologiseForComplaint" -> step(whose, "apologise");
            case "assessComplaint" -> step(whose, "assess");
            case "actOnComplaint" -> step(whose, "act");
            case "followUpComplaint" -> step(whose, "follow-up");
            case "closeComplaint" -> step(whose, "close");
            case "askForCompensation" ->
                    Request.body(points(whose == Whose.MISSING ? Ids.next() : order(whose), 10));
            case "showCompensation" -> Request.path("compensationId", compensation(whose, 10));
            case "approveCompensation", "rejectCompensation" ->
                    Request.path("compensationId", compensation(whose, 5_000));
            case "listComplaints",
                    "listCompensations",
                    "listCases",
                    "listInvitations",
                    "listResponses",
                    "showSurveySummary" ->
                    Request.plain();
            default -> throw new IllegalArgumentException(operation + " is new here");
        };
    }

    private Request step(Whose whose, String step) {
        return complaint(whose, step).with(details(step));
    }

    /** A complaint for which this step is the next. */
    private Request complaint(Whose whose, String next) {
        if (whose == Whose.MISSING) {
            return Request.path("complaintId", Ids.next());
        }
        String id =
                Api.as((whose == Whose.FOREIGN ? foreign : own).user())
                        .body(Map.of("text", "It broke again."))
                        .post("/v1/complaints")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (var step : STEPS.subList(0, STEPS.indexOf(next))) {
            Api.as("support")
                    .body(details(step))
                    .post("/v1/complaints/" + id + "/" + step)
                    .then()
                    .statusCode(200);
        }
        return Request.path("complaintId", id);
    }

    /** A compensation, asked for by somebody whom no test plays; above the limit it waits. */
    private Object compensation(Whose whose, long points) {
        return whose == Whose.MISSING
                ? Ids.next()
                : Api.as("support-of-requests")
                        .body(points(order(whose), points))
                        .post("/v1/compensations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** A new one, for each commitment of an order is made good for once. */
    private UUID order(Whose whose) {
        return Given.placedOrder((whose == Whose.FOREIGN ? foreign : own).id());
    }

    private static Map<String, Object> points(UUID order, long points) {
        return Map.of(
                "orderId", order,
                "commitment", "READY_BY_PROMISE",
                "reasonCode", "GOODWILL",
                "kind", "POINTS",
                "points", points);
    }

    private static Map<String, Object> details(String step) {
        return switch (step) {
            case "assess" ->
                    Map.of("findings", "A part failed.", "cause", "wear", "verdict", "UPHELD");
            case "act" ->
                    Map.of(
                            "actions",
                            List.of(
                                    Map.of(
                                            "what", "repair it again",
                                            "owner", "workshop",
                                            "due", "2030-01-01T00:00:00Z")));
            case "follow-up" -> Map.of("outcome", "The customer is content.");
            default -> Map.of();
        };
    }

    private static Object response() {
        var invited = Given.invited();
        Api.anonymous()
                .body(Map.of("token", invited.token(), "score", 5))
                .post("/v1/survey-responses")
                .then()
                .statusCode(201);
        return Given.responsesOf(invited.orderId()).getFirst().get("id");
    }
}
