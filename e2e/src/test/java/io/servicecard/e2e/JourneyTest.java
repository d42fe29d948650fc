package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.Business;
import io.servicecard.e2e.journey.CardHolder;
import io.servicecard.e2e.journey.Journey;
import io.servicecard.e2e.journey.Opinion;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.RepairOrder;
import io.servicecard.e2e.suite.Say;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main journey step by step, and what must be refused on its way. */
@Order(2)
@ExtendWith(UnderTest.Provider.class)
class JourneyTest {

    private static final Map<String, Map<String, String>> WORDS =
            Map.of(
                    "ru",
                    Map.of(
                            "welcome", "активна",
                            "ready", "готов",
                            "points", "начислено",
                            "survey", "Как мы справились"),
                    "en",
                    Map.of(
                            "welcome", "is active",
                            "ready", "is ready",
                            "points", "You earned",
                            "survey", "How did we do"),
                    "pl",
                    Map.of(
                            "welcome", "jest aktywna",
                            "ready", "jest gotowe",
                            "points", "Otrzymujesz",
                            "survey", "Jak nam poszło"));

    private static final List<String> ORDER_TIMELINE =
            List.of(
                    "OrderPlaced",
                    "OrderAccepted",
                    "StageStarted",
                    "StageCompleted",
                    "StageStarted",
                    "StageCompleted",
                    "QualityCheckSubmitted",
                    "OrderReady");

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"ru, EMAIL", "en, SMS", "pl, EMAIL", "pl, SMS"})
    void endsWithPointsMessagesAndAnswers(String locale, String channel, UnderTest test) {
        var person = Person.who(locale, channel);
        Say.line("Journey in %s by %s".formatted(locale, channel));
        var holder = CardHolder.join(test.world(), person);
        seenAtTheCounter(holder);
        assertEquals(0, holder.points());

        var first = firstVisit(test, holder);
        var second = secondVisit(test, holder);
        opinionsCount(first, second);

        test.mustBeInOrder(List.of(new Journey.Walked(holder, first, second)));
        ledgerAddsUp(holder);
        toldOnceEach(test, person);
        everythingIsInTheHistory(test, holder);
    }

    private static void seenAtTheCounter(CardHolder holder) {
        var seen = holder.showCardAtCounter();
        assertEquals(holder.customerId(), seen.path("customerId").asText());
        assertEquals("ACTIVE", seen.path("state").asText());
        assertTrue(
                !seen.toString().contains(holder.person().email())
                        && !seen.toString().contains(holder.person().phone()),
                "contacts at the counter are masked");
    }

    private static RepairOrder firstVisit(UnderTest test, CardHolder holder) {
        var order = RepairOrder.place(test.world(), holder);
        order.reception("hand-over", Body.of("pin", "000000"))
                .expectProblem(409, "illegal-transition");
        assertEquals(
                "accept",
                order.reception("hand-over", Body.of("pin", "000000"))
                        .body()
                        .path("allowedCommands")
                        .path(0)
                        .asText());
        strangersSeeNothing(test, order);

        order.acceptAndWork();
        order.check(test.world().business().technician()).expectProblem(409, "checked-by-executor");
        order.passQualityCheck();
        assertEquals(ORDER_TIMELINE, order.timeline());
        assertEquals("READY", order.tracked().path("state").asText());
        order.awaitReadyMessages();

        order.reception("hand-over", Body.of("pin", "123456")).expectProblem(409, "balance-due");
        assertEquals(Business.PRICE, order.payRest("CARD"));
        order.handOver();
        assertEquals("HANDED_OVER", order.view().path("state").asText());
        holder.awaitPoints(Journey.EARNED_FIRST);
        return order;
    }

    private static void strangersSeeNothing(UnderTest test, RepairOrder order) {
        var stranger = test.world().api().as("customer-stranger");
        stranger.get("/v1/orders/" + order.id()).expectProblem(404, "order-not-found");
        stranger.post(
                        "/v1/orders/" + order.id() + "/payments",
                        Body.from(Map.of("method", "POINTS", "points", 1)))
                .expectProblem(404, "order-not-found");
        assertEquals(
                401, test.world().api().anonymously().get("/v1/orders/" + order.id()).status());
    }

    private static RepairOrder secondVisit(UnderTest test, CardHolder holder) {
        var order = RepairOrder.place(test.world(), holder);
        order.acceptAndWork();
        order.passQualityCheck();
        order.payWithPoints(Journey.SPENT);
        assertEquals(Journey.EARNED_FIRST - Journey.SPENT, holder.points());
        assertEquals(Journey.SPENT, holder.balance().path("held").asLong());
        assertEquals(Business.PRICE - Journey.SPENT * Business.POINT_VALUE, order.payRest("CASH"));
        order.handOver();
        holder.awaitPoints(Journey.BALANCE);
        var byPoints = order.payments().getFirst();
        order.awaitPayment(byPoints.path("id").asText(), "CAPTURED");
        assertEquals(0, holder.balance().path("held").asLong());
        return order;
    }

    private static void opinionsCount(RepairOrder first, RepairOrder second) {
        var good = new Opinion(first);
        good.awaitInvitation();
        good.answer(5, "Quick and kind").expect(201);
        good.answer(1, "Again").expectProblem(409, "survey-already-answered");
        assertEquals(1, good.responses().size());
        assertEquals(5, good.responses().getFirst().path("score").asInt());
        assertEquals(List.of(), good.cases());

        var bad = new Opinion(second);
        bad.awaitInvitation();
        bad.answer(2, "Glue on the glass").expect(201);
        assertEquals(1, bad.cases().size());
        assertEquals("OPEN", bad.cases().getFirst().path("state").asText());
        assertEquals(1, bad.invitations().size());
        var complaint = bad.complain("There is glue on the glass");
        bad.step(complaint, "close", Body.empty()).expectProblem(409, "illegal-step");
        bad.step(complaint, "apologise", Body.empty()).expectProblem(409, "illegal-step");
        assertEquals("CLOSED", bad.handle(complaint).path("state").asText());
    }

    /** What the customer can add up from the entries is the balance. */
    private static void ledgerAddsUp(CardHolder holder) {
        long available = 0;
        for (var entry : holder.entries()) {
            for (var posting : entry.path("postings")) {
                if (posting.path("ledger").asText().equals("AVAILABLE")) {
                    available += posting.path("points").asLong();
                }
            }
        }
        assertEquals(Journey.BALANCE, available);
    }

    private static void toldOnceEach(UnderTest test, Person person) {
        var messages = test.world().mailbox().to(person.address());
        var words = WORDS.get(person.locale());
        assertEquals(1, saying(messages, words.get("welcome")), messages::toString);
        assertEquals(2, saying(messages, words.get("ready")), messages::toString);
        assertEquals(2, saying(messages, words.get("points")), messages::toString);
        assertEquals(2, saying(messages, words.get("survey")), messages::toString);
        assertEquals(7, messages.size(), messages::toString);
        assertTrue(messages.stream().allMatch(m -> m.channel().equals(person.channel())));
        var otherAddress = person.channel().equals("EMAIL") ? person.phone() : person.email();
        assertEquals(List.of(), test.world().mailbox().to(otherAddress));
        assertEquals(7, test.world().api().as(person.username()).all("/v1/inbox?limit=200").size());
    }

    private static long saying(List<Mailbox.Message> messages, String words) {
        return messages.stream().filter(message -> message.says(words)).count();
    }

    /** Each event about the customer, of whichever service, is one entry of the history. */
    private static void everythingIsInTheHistory(UnderTest test, CardHolder holder) {
        var published =
                test.topics().events().stream()
                        .filter(
                                record ->
                                        Records.payload(record)
                                                .contains("\"" + holder.customerId() + "\""))
                        .map(record -> Records.type(record).split("\\.", -1)[3])
                        .sorted()
                        .toList();
        assertEquals(published, holder.interactions().stream().sorted().toList());
        assertEquals(48, published.size(), published::toString);
    }
}
