package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.account.application.CaptureHold;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.application.HoldPoints;
import io.servicecard.loyalty.account.application.LotSweep;
import io.servicecard.loyalty.account.application.VoidHold;
import io.servicecard.loyalty.account.domain.Compensation;
import io.servicecard.loyalty.account.domain.Grounds;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.account.domain.NaiveBook;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.compensation.application.GiveCompensation;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The ledger in its database against the naive reference, a few hundred random steps, and the audit
 * after them. A failure names its seed; {@code -Dmodel.seed=…} runs that one again.
 */
@QuarkusTest
class DatabaseModelTest {
    private static final int STEPS = 250;

    @Inject GrantPoints grantPoints;
    @Inject HoldPoints holdPoints;
    @Inject CaptureHold captureHold;
    @Inject VoidHold voidHold;
    @Inject GiveCompensation giveCompensation;
    @Inject LotSweep lotSweep;

    private List<Customer> customers;
    private final List<NaiveBook> books = Stream.generate(NaiveBook::new).limit(2).toList();
    private final Map<UUID, Integer> open = new HashMap<>();
    private Duration jumped = Duration.ZERO;
    private Random random;

    @Test
    void doesWhatThePointsOneByOneDoAndTheAuditAgrees() throws SQLException {
        long seed = Long.getLong("model.seed", System.nanoTime());
        random = new Random(seed);
        customers = Stream.generate(Customer::withAccount).limit(2).toList();
        int found = audit();
        try {
            for (int step = 0; step < STEPS; step++) {
                step(random.nextInt(customers.size()));
                if (step % 5 == 0) {
                    compare();
                }
            }
            compare();
            assertEquals(found, audit(), "what the audit finds");
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private void step(int who) throws SQLException {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> grant(who);
            case 3, 4, 5 -> hold(who);
            case 6, 7 -> end();
            case 8 -> compensate(who);
            default -> {
                if (random.nextBoolean()) {
                    lotSweep.round(() -> true);
                }
                int hours = 1 + random.nextInt(60);
                for (var customer : customers) {
                    customer.wait(hours + " hours");
                }
                jumped = jumped.plusHours(hours);
            }
        }
    }

    /** The moment, as if the jumps had been made by the clock. */
    private Instant now() {
        return Instant.now().plus(jumped);
    }

    private void grant(int who) {
        long points = 1L + random.nextInt(60);
        // half an hour off all jumps, so that it does not matter how long the steps take
        var wait =
                random.nextBoolean()
                        ? Duration.ZERO
                        : Duration.ofMinutes(60 * random.nextInt(90) + 30);
        var life = Duration.ofMinutes(60 * (91 + random.nextInt(300)) + 30);
        var from = Instant.now().plus(wait);
        var grant =
                new GrantPoints.Grant(
                        customers.get(who).id(),
                        points,
                        "WELCOME",
                        new Source("test", Ids.next().toString(), 1, "test"),
                        Grounds.NONE,
                        wait.isZero() ? null : from,
                        Instant.now().plus(life));
        assertTrue(
                QuarkusTransaction.requiringNew().call(() -> grantPoints.grant(grant)).isPresent());
        assertTrue(
                QuarkusTransaction.requiringNew().call(() -> grantPoints.grant(grant)).isEmpty());
        books.get(who)
                .comeIn(
                        points,
                        null,
                        wait.isZero() ? Instant.EPOCH : now().plus(wait),
                        now().plus(life));
    }

    /** Valid as long as any points of the programme: longer than all jumps. */
    private void compensate(int who) {
        long points = 1L + random.nextInt(60);
        var granted = new Compensation(Ids.next(), Ids.next(), "GOODWILL", points);
        giveCompensation.give(customers.get(who).id(), granted);
        giveCompensation.give(customers.get(who).id(), granted);
        books.get(who).comeIn(points, null, Instant.EPOCH, now().plus(Duration.ofDays(700)));
    }

    private void hold(int who) {
        long points = 1L + random.nextInt(80);
        var wish =
                new HoldPoints.Wish(
                        customers.get(who).id(),
                        Ids.next(),
                        points,
                        Instant.now().plus(Duration.ofDays(89)),
                        "test");
        long spendable = books.get(who).spendable(now());
        if (points > spendable) {
            var refused =
                    assertThrows(
                            LoyaltyRefused.InsufficientPoints.class, () -> holdPoints.hold(wish));
            assertEquals(spendable, refused.available());
        } else {
            var hold = holdPoints.hold(wish).id();
            books.get(who).hold(points, hold, now());
            open.put(hold, (int) points);
        }
    }

    private void end() {
        var hold = open.keySet().stream().sorted().findFirst();
        if (hold.isEmpty()) {
            return;
        }
        long spend = random.nextInt(open.remove(hold.get()) + 1);
        if (spend == 0) {
            assertTrue(voidHold.release(hold.get(), Optional.empty(), "test", null).version() > 1);
        } else {
            assertEquals(
                    spend,
                    captureHold
                            .capture(hold.get(), spend, Optional.empty(), "test", null)
                            .captured());
        }
        books.forEach(book -> book.end(hold.get(), spend));
    }

    private void compare() {
        for (int who = 0; who < customers.size(); who++) {
            var balance = customers.get(who).account();
            var book = books.get(who);
            assertEquals(book.spendable(now()), balance.getLong("balance.available"), "spendable");
            assertEquals(book.pending(now()), balance.getLong("balance.pending"), "pending");
            assertEquals(book.held(), balance.getLong("balance.held"), "held");
        }
    }

    /** How much the audit finds; other tests break the ledger of their own customers. */
    private static int audit() {
        List<Integer> found =
                Api.as("manager").get("/v1/loyalty/audit").jsonPath().getList("checks.violations");
        return found.stream().mapToInt(Integer::intValue).sum();
    }
}
