package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicecard.e2e.evidence.DataFiles;
import io.servicecard.e2e.evidence.LogFiles;
import io.servicecard.e2e.evidence.Metrics;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.CardHolder;
import io.servicecard.e2e.journey.Opinion;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.RepairOrder;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What customers tell about themselves is in no event, log line or metric, and readable in no table
 * and no file of the engines.
 */
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
            assertEquals(2, told(test, List.of(word)).size());
            assertFalse(files(test, "kafka", List.of(word)).isEmpty());
        } finally {
            Files.deleteIfExists(log);
            test.topics().delete("canary-of-the-tests");
        }
        assertEquals(List.of(), told(test, List.of(word)));
    }

    @Test
    @Order(2)
    void theSearchReachesTablesAndDataFiles(UnderTest test) {
        var word = canary();
        test.world()
                .api()
                .as("manager")
                .post(
                        "/v1/branches",
                        Body.from(
                                Map.of(
                                        "name",
                                        "Branch " + word.toUpperCase(Locale.ROOT),
                                        "zone",
                                        "Europe/Warsaw",
                                        "currency",
                                        "PLN")))
                .expect(201);
        assertEquals(List.of("order.branch"), test.databases().tablesWith(word));
        assertFalse(files(test, "postgres", List.of(word)).isEmpty());
    }

    @Test
    @Order(3)
    void isNowhere(UnderTest test) {
        var secrets = new ArrayList<String>();
        for (var channel : List.of("EMAIL", "SMS")) {
            secrets.addAll(walk(test, channel));
        }
        test.quiet().await(UnderTest.DRAINED_WITHIN);
        assertEquals(List.of(), told(test, secrets));
        assertEquals(List.of(), kept(test, secrets));
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
        writeMore(test, order, opinion, word);
        assertTrue(
                channel.equals("SMS") || order.readyMessages().getFirst().text().contains(word),
                "the message itself names its reader");
        return List.of(word, phone.substring(1), holder.cardNumber(), opinion.token());
    }

    /** What else people write: about an item, its condition, why an order or a complaint ends. */
    private static void writeMore(UnderTest test, RepairOrder order, Opinion opinion, String word) {
        var reception = test.world().api().as("reception");
        var wanted = (ObjectNode) test.world().business().orderFor(order.holder().cardId());
        wanted.putObject("asset").put("description", word).put("serialNumber", word);
        var path =
                "/v1/orders/"
                        + reception.post("/v1/orders", wanted).expect(201).path("id").asText();
        reception
                .post(
                        path + "/accept",
                        Body.from(
                                Map.of(
                                        "condition",
                                        "Condition " + word,
                                        "signedBy",
                                        word,
                                        "readyBy",
                                        Instant.now().plus(Duration.ofDays(1)).toString())))
                .expect(200);
        test.world()
                .api()
                .as("manager")
                .post(path + "/cancel", Body.of("reason", "Reason " + word))
                .expect(200);
        var complaint = opinion.complain("Another " + word);
        opinion.step(complaint, "acknowledge", Body.empty()).expect(200);
        opinion.step(complaint, "apologise", Body.empty()).expect(200);
        var finding = Map.of("findings", word, "cause", "Cause " + word, "verdict", "NOT");
        opinion.step(complaint, "assess", Body.from(finding)).expect(200);
        opinion.step(complaint, "close", Body.of("waiver", "Waiver " + word)).expect(200);
    }

    private static List<String> files(UnderTest test, String engine, List<String> words) {
        return new DataFiles(test.suite().place().data(engine)).filesWith(words);
    }

    private static List<String> kept(UnderTest test, List<String> words) {
        Say.line("Searching the tables of all databases and the engines' files");
        var places = new ArrayList<String>();
        words.forEach(word -> places.addAll(test.databases().tablesWith(word)));
        places.addAll(files(test, "postgres", words));
        places.addAll(files(test, "kafka", words));
        return places;
    }

    private static List<String> told(UnderTest test, List<String> words) {
        var places = new ArrayList<String>();
        var records = test.topics().everything();
        var logs = new LogFiles(test.suite().place().logs());
        var metrics = new Metrics(test.suite().place()).all();
        Say.line("Searching %d records, the logs and the metrics".formatted(records.size()));
        for (var each : words) {
            var word = each.toLowerCase(Locale.ROOT);
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
