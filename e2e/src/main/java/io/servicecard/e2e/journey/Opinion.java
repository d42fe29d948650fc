package io.servicecard.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.http.Answer;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.http.Wait;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a customer thinks of an order that was handed over. */
public final class Opinion {

    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/survey-invitations/([A-Za-z0-9._~-]+)");

    private final RepairOrder order;
    private String token;

    /** The opinion of that order's customer. */
    public Opinion(RepairOrder order) {
        this.order = order;
    }

    /** Waits for the message with the survey's link that belongs to this order. */
    public void awaitInvitation() {
        token =
                Wait.until(
                                "the survey of " + order.number() + " arrives",
                                this::findToken,
                                Optional::isPresent)
                        .orElseThrow();
    }

    /** The secret of the survey's link. */
    public String token() {
        return token;
    }

    /** Answers the survey. */
    public Answer answer(int score, String comment) {
        return order.world()
                .api()
                .anonymously()
                .post(
                        "/v1/survey-responses",
                        Body.from(Map.of("token", token, "score", score, "comment", comment)));
    }

    /** The answers that were recorded for the order. */
    public List<JsonNode> responses() {
        return order.world()
                .api()
                .as("support")
                .all("/v1/survey-responses?orderId=" + order.id() + "&limit=200");
    }

    /** The invitations of the order. */
    public List<JsonNode> invitations() {
        return order.world()
                .api()
                .as("support")
                .all("/v1/survey-invitations?orderId=" + order.id() + "&limit=200");
    }

    /** The cases that low scores of this order opened. */
    public List<JsonNode> cases() {
        return order.world().api().as("support").all("/v1/cases?limit=200").stream()
                .filter(found -> found.path("orderId").asText().equals(order.id()))
                .toList();
    }

    /** The customer complains; returns the complaint's id. */
    public String complain(String text) {
        return order.world()
                .api()
                .as(order.holder().person().username())
                .post("/v1/complaints", Body.from(Map.of("orderId", order.id(), "text", text)))
                .expect(201)
                .path("id")
                .asText();
    }

    /** Support takes the complaint through the five A's and closes it. */
    public JsonNode handle(String complaintId) {
        step(complaintId, "acknowledge", Body.empty()).expect(200);
        step(complaintId, "apologise", Body.empty()).expect(200);
        step(
                        complaintId,
                        "assess",
                        Body.from(
                                Map.of(
                                        "findings",
                                        "Glue residue",
                                        "cause",
                                        "Hurry",
                                        "verdict",
                                        "UPHELD")))
                .expect(200);
        step(
                        complaintId,
                        "act",
                        Body.of(
                                "actions",
                                List.of(
                                        Map.of(
                                                "what",
                                                "Clean it",
                                                "owner",
                                                "Bench 2",
                                                "due",
                                                Instant.now()
                                                        .plus(1, ChronoUnit.DAYS)
                                                        .toString()))))
                .expect(200);
        step(complaintId, "follow-up", Body.of("outcome", "Satisfied")).expect(200);
        return step(complaintId, "close", Body.empty()).expect(200);
    }

    /** One step by support. */
    public Answer step(String complaintId, String step, JsonNode body) {
        return order.world()
                .api()
                .as("support")
                .post("/v1/complaints/" + complaintId + "/" + step, body);
    }

    private Optional<String> findToken() {
        return order.world().mailbox().to(order.holder().person().address()).stream()
                .map(Mailbox.Message::text)
                .flatMap(text -> LINK.matcher(text).results())
                .map(link -> link.group(1))
                .distinct()
                .filter(this::isOfThisOrder)
                .findFirst();
    }

    private boolean isOfThisOrder(String candidate) {
        var shown =
                order.world()
                        .api()
                        .anonymously()
                        .get("/v1/survey-invitations/" + candidate)
                        .expect(200);
        return shown.path("orderNumber").asText().equals(order.number());
    }
}
