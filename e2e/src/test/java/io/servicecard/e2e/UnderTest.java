package io.servicecard.e2e;

import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.evidence.Quiet;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.journey.Business;
import io.servicecard.e2e.journey.Journey;
import io.servicecard.e2e.journey.World;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * The suite that all tests share, and what they look at. It is started for the first test that asks
 * for it and stopped after the last.
 */
record UnderTest(RunningSuite suite, World world, Topics topics, Databases databases, Quiet quiet)
        implements AutoCloseable {

    /** After a crash every outbox must be empty again within this time. */
    static final Duration DRAINED_WITHIN = Duration.ofMinutes(2);

    static UnderTest start() throws IOException, InterruptedException {
        var place = Place.ofTheTests();
        var suite = RunningSuite.start(place);
        try {
            var topics = new Topics(place.kafka());
            var databases = new Databases(place);
            var world =
                    new World(
                            suite.api(), new Mailbox(place.messages()), Business.open(suite.api()));
            return new UnderTest(suite, world, topics, databases, new Quiet(databases, topics));
        } catch (RuntimeException | AssertionError e) {
            suite.close();
            throw e;
        }
    }

    /** Waits until nothing is under way, then looks for everything that must never be. */
    void mustBeInOrder(List<Journey.Walked> walked) {
        quiet.await(DRAINED_WITHIN);
        Assertions.assertEquals(List.of(), deadLetters(), "dead letters");
        var audit = world.api().as("manager").get("/v1/loyalty/audit").expect(200);
        Assertions.assertEquals(0, audit.path("violations").size(), audit::toString);
        Assertions.assertEquals(List.of(), databases.accountsThatDifferFromTheirLedger());
        for (var journey : walked) {
            for (var order : journey.orders()) {
                Assertions.assertEquals(
                        1,
                        order.readyMessages().size(),
                        () -> "messages that " + order.number() + " is ready");
            }
            Assertions.assertEquals(Journey.BALANCE, journey.holder().points());
        }
    }

    private List<String> deadLetters() {
        return topics.deadLetters().stream()
                .map(record -> record.topic() + " " + record.headers())
                .toList();
    }

    @Override
    public void close() {
        suite.close();
    }

    /** Gives tests the suite, and tells a person where to look when one fails. */
    static final class Provider implements ParameterResolver, TestWatcher {

        private static final ExtensionContext.Namespace OURS =
                ExtensionContext.Namespace.create(UnderTest.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(UnderTest.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var shared = context.getRoot().getStore(OURS);
            return shared.computeIfAbsent(Start.class, _ -> new Start(), Start.class).underTest();
        }

        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            Say.line(
                    "FAILED %s: the logs are in %s"
                            .formatted(context.getDisplayName(), Place.ofTheTests().logs()));
        }
    }

    /** One attempt to start: when it fails, every test says so at once instead of trying again. */
    private static final class Start implements AutoCloseable {

        private UnderTest started;
        private String failure = "";

        private Start() {
            try {
                started = UnderTest.start();
            } catch (IOException | RuntimeException | AssertionError e) {
                failure = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = "interrupted";
            }
        }

        private UnderTest underTest() {
            if (started == null) {
                throw new AssertionError("No suite to test: " + failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
