package io.servicecard.e2e.chaos.load;

import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.World;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** What a visitor does after the hand-over: answers the survey, complains, or nothing. */
final class Aftermath {

    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/survey-invitations/([A-Za-z0-9._~-]+)");
    private static final int LOOKS = 40;
    private static final long PAUSE_MILLIS = 250;

    private final World world;
    private final Desk desk;
    private final Random random;
    private final Visitor visitor;

    Aftermath(World world, Desk desk, Random random, Visitor visitor) {
        this.world = world;
        this.desk = desk;
        this.random = random;
        this.visitor = visitor;
    }

    void of(String orderId, String number) {
        if (random.nextInt(3) == 0) {
            answer(orderId, number);
        }
        if (random.nextInt(8) == 0) {
            complain(orderId);
        }
    }

    private void answer(String orderId, String number) {
        var score = 1 + random.nextInt(5);
        invitation(number)
                .ifPresent(
                        token ->
                                desk.change(
                                        "",
                                        "/v1/survey-responses",
                                        Body.from(Map.of("token", token, "score", score)),
                                        _ -> List.of(Effect.response(orderId, score))));
    }

    private void complain(String orderId) {
        desk.tryToChange(
                visitor.username(),
                "/v1/complaints",
                Body.from(Map.of("orderId", orderId, "text", "There is glue on the glass")),
                _ -> List.of(Effect.complaint(visitor.customerId(), orderId)));
    }

    /** The token of the survey about that order, if it comes soon enough. */
    private Optional<String> invitation(String number) {
        for (int look = 0; look < LOOKS; look++) {
            var token = messages().stream().flatMap(this::tokens).filter(t -> isOf(t, number));
            var found = token.findFirst();
            if (found.isPresent()) {
                return found;
            }
            Desk.sleep(PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    private java.util.stream.Stream<String> tokens(Mailbox.Message message) {
        return LINK.matcher(message.text()).results().map(link -> link.group(1)).distinct();
    }

    private boolean isOf(String token, String number) {
        var shown = desk.read("", "/v1/survey-invitations/" + token);
        return shown.body().path("orderNumber").asText().equals(number)
                && shown.body().path("state").asText().equals("OPEN");
    }

    private List<Mailbox.Message> messages() {
        try {
            return world.mailbox().to(visitor.person().address());
        } catch (UncheckedIOException | AssertionError away) {
            // the messages page ended with the launcher; the message will still be there
            return List.of();
        }
    }
}
