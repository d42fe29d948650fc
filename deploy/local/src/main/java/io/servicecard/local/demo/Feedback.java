package io.servicecard.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/** What a customer says after a visit, and what the centre does about it. */
final class Feedback {

    /** The survey's link ends with its token. */
    private static final Pattern SURVEY =
            Pattern.compile("https?://\\S*survey\\S*?[/=]([A-Za-z0-9._~-]{16,})");

    private final Api api;
    private final Teller teller;
    private final String user;
    private final String customerId;

    Feedback(Api api, Teller teller, String user, String customerId) {
        this.api = api;
        this.teller = teller;
        this.user = user;
        this.customerId = customerId;
    }

    /** The customer follows the link in the mail and is not content, which opens a case. */
    void answerSurvey(String email) throws IOException, InterruptedException {
        var invitation =
                teller.await(
                        "the survey invitation",
                        () ->
                                Seed.find(
                                        api.messages(email),
                                        message ->
                                                SURVEY.matcher(message.getString("text")).find()));
        teller.message(invitation);
        var link = SURVEY.matcher(invitation.getString("text"));
        var token = link.find() ? link.group(1) : "";
        api.post(
                "",
                "/v1/survey-responses",
                new JsonObject().put("token", token).put("score", 2).put("comment", "Долго ждала"));
        teller.tell("The survey is answered with 2 of 5");
        var opened =
                teller.await(
                        "the case",
                        () ->
                                Seed.find(
                                        api.get("support", "/v1/cases?limit=200").items(),
                                        item -> customerId.equals(item.getString("customerId"))));
        teller.tell("A low score opens a case, due " + opened.getString("dueAt"));
    }

    /** The customer complains; support takes the complaint through its five steps. */
    void complain(String orderId) throws IOException, InterruptedException {
        var complaint =
                api.post(
                                user,
                                "/v1/complaints",
                                new JsonObject()
                                        .put("orderId", orderId)
                                        .put("text", "Ремонт занял больше обещанного"))
                        .json();
        var path = "/v1/complaints/" + complaint.getString("id") + "/";
        api.post("support", path + "acknowledge", new JsonObject());
        api.post("support", path + "apologise", new JsonObject());
        api.post(
                "support",
                path + "assess",
                new JsonObject()
                        .put("findings", "Parts came late")
                        .put("cause", "SUPPLY")
                        .put("verdict", "UPHELD"));
        var action =
                new JsonObject()
                        .put("what", "Keep screens in stock")
                        .put("owner", "manager")
                        .put("due", Instant.now().plusSeconds(86_400).toString());
        api.post("support", path + "act", new JsonObject().put("actions", JsonArray.of(action)));
        api.post(
                "support",
                path + "follow-up",
                new JsonObject().put("outcome", "The customer is content"));
        var closed = api.post("support", path + "close", new JsonObject()).json();
        teller.tell(
                "A complaint: acknowledged, apologised, assessed, acted on, followed up: "
                        + closed.getString("state"));
    }
}
