package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.evidence.LogFiles;
import io.servicecard.e2e.evidence.Metrics;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.journey.CardHolder;
import io.servicecard.e2e.journey.Opinion;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.RepairOrder;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers tell about themselves is in no event, log line or metric. */
@Order(7)
@ExtendWith(UnderTest.Provider.class)
class CanaryTest {

    @Test
    @Order(1)
    void theSearchFindsWhatIsThere(UnderTest test) throws IOException {
        var word = canary();
        var log = test.suite().place().logs().resolve("canary.log");
        try {
            test.topics().add("canary-of-the-tests", word + "-key", word + "-header", "nothing");
            Files.writeString(log, "one line\nand " + word.toUpperCase(Locale.ROOT) + "\n");
            assertEquals(2, places(test, List.of(word)).size());
        } finally {
            Files.deleteIfExists(log);
            test.topics().delete("canary-of-the-tests");
        }
        assertEquals(List.of(), places(test, List.of(word)));
    }

    @Test
    @Order(2)
    void isNowhere(UnderTest test) {
        var secrets = new ArrayList<String>();
        for (var channel : List.of("EMAIL", "SMS")) {
            secrets.addAll(walk(test, channel));
        }
        test.quiet().await(UnderTest.DRAINED_WITHIN);
        assertEquals(List.of(), places(test, secrets));
    }

    /** A customer whose every word is marked; returns what must be nowhere. */
    private static List<String> walk(UnderTest test, String channel) {
        var word = canary();
        var person = Person.who("en", channel);
        var phone = person.phone();
        person = person.marked(word, phone);
        Say.line("A journey with the canary %s by %s".formatted(word, channel));
        var holder = CardHolder.join(test.world(), person);
        holder.showCardAtCounter();
        var order = RepairOrder.place(test.world(), holder);
        order.acceptAndWork();
        order.passQualityCheck();
        assertFalse(order.awaitReadyMessages().isEmpty());
        order.payRest("CARD");
        order.handOver();
        var opinion = new Opinion(order);
        opinion.awaitInvitation();
        opinion.answer(1, "Comment " + word).expect(201);
        opinion.handle(opinion.complain("Complaint " + word));
        assertTrue(
                channel.equals("SMS") || order.readyMessages().getFirst().text().contains(word),
                "the message itself names its reader");
        return List.of(word, phone.substring(1), holder.cardNumber(), opinion.token());
    }

    private static List<String> places(UnderTest test, List<String> words) {
        var places = new ArrayList<String>();
        var records = test.topics().everything();
        var logs = new LogFiles(test.suite().place().logs());
        var metrics = new Metrics(test.suite().place()).all();
        Say.line("Searching %d records, the logs and the metrics".formatted(records.size()));
        for (var word : words) {
            records.stream()
                    .map(Records::everything)
                    .filter(text -> text.toLowerCase(Locale.ROOT).contains(word))
                    .forEach(places::add);
            places.addAll(logs.linesWith(word));
            metrics.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains(word))
                    .forEach(places::add);
        }
        return places;
    }

    private static String canary() {
        return "kanarek" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }
}
