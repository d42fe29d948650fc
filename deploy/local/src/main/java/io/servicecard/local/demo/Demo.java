package io.servicecard.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Walks the main journey with a new customer, who reads Russian, and tells each step. */
public final class Demo {

    private final Api api;
    private final Teller teller;
    private final String user = "customer-demo" + Instant.now().toEpochMilli();
    private final String email = user + "@example.org";
    private String customerId;

    private Demo(Api api, Teller teller) {
        this.api = api;
        this.teller = teller;
    }

    /**
     * Walks through the suite of SERVICECARD_PORT; ends with exit code 1 at the first step that
     * does not end as it must.
     */
    public static void main(String[] arguments) throws InterruptedException {
        var teller = new Teller();
        try {
            new Demo(Api.fromEnvironment(), teller).run();
        } catch (IOException | IllegalStateException e) {
            teller.failed(
                    e.getMessage() == null
                            ? "The suite does not answer; start it with ./servicecard up"
                            : e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        teller.chapter("The card");
        var card = new NewCard(api, teller, user, email);
        card.issueAndActivate();
        card.present();
        customerId = card.customerId();
        var cardId = card.cardId();

        teller.chapter("First visit: paid in money");
        var first = new Visit(api, teller, user);
        first.takeIn(cardId, "Phone, cracked screen", "diagnostics", "screen");
        first.work();
        teller.message(
                teller.await(
                        "the readiness message",
                        () ->
                                Seed.find(
                                        api.messages(email),
                                        message ->
                                                message.getString("subject")
                                                        .contains(first.orderNumber()))));
        first.pay(0);
        first.handOver();
        var earned =
                teller.await(
                        "points for the visit",
                        () -> balance().filter(now -> now.getLong("available") > 0));
        long points = earned.getLong("available");
        teller.tell("Points earned: " + points);
        teller.message(
                teller.await(
                        "the points message",
                        () ->
                                Seed.find(
                                        api.messages(email),
                                        message ->
                                                message.getString("subject")
                                                        .contains("начислено"))));

        teller.chapter("Feedback");
        var feedback = new Feedback(api, teller, user, customerId);
        feedback.answerSurvey(email);
        feedback.complain(first.orderId());

        teller.chapter("Second visit: paid partly with points");
        var second = new Visit(api, teller, user);
        second.takeIn(cardId, "Phone, weak battery", "battery");
        second.work();
        second.pay(points);
        second.handOver();
        var after =
                teller.await(
                        "the points to be taken and earned",
                        () ->
                                balance()
                                        .filter(
                                                now ->
                                                        lifetime(now) > lifetime(earned)
                                                                && now.getLong("held") == 0));
        teller.tell(
                "Points taken: " + points + ", earned for the rest: " + after.getLong("available"));
        onlyOneReadinessMessage(first, second);

        teller.chapter("What the centre knows");
        var interactions =
                teller.await(
                        "the timeline",
                        () ->
                                Optional.of(
                                                api.get(
                                                                "support",
                                                                "/v1/customers/"
                                                                        + customerId
                                                                        + "/interactions?limit=200")
                                                        .items())
                                        .filter(items -> items.size() > 10));
        teller.tell(
                interactions.size() + " entries in the customer's timeline, fed by all services");
        teller.tell(
                "Accesses to the profile, as the customer sees them: "
                        + api.get(user, "/v1/customers/" + customerId + "/access-log")
                                .items()
                                .size());
    }

    private void onlyOneReadinessMessage(Visit... visits) throws IOException, InterruptedException {
        var messages = api.messages(email);
        for (var visit : visits) {
            var told =
                    messages.stream()
                            .filter(
                                    message ->
                                            ((JsonObject) message)
                                                    .getString("subject")
                                                    .contains(visit.orderNumber()))
                            .count();
            if (told != 1) {
                throw new IOException(
                        "The customer was told "
                                + told
                                + " times that order "
                                + visit.orderNumber()
                                + " is ready, not once");
            }
        }
        teller.tell("The customer was told once for each order that it is ready");
    }

    private Optional<JsonObject> balance() throws IOException, InterruptedException {
        return Optional.of(
                api.get(user, "/v1/loyalty/accounts/" + customerId)
                        .json()
                        .getJsonObject("balance"));
    }

    private static long lifetime(JsonObject balance) {
        return balance.getLong("lifetimeEarned");
    }
}
