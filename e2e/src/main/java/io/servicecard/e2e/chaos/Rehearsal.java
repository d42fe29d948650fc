package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Checker;
import io.servicecard.e2e.chaos.check.Evidence;
import io.servicecard.e2e.chaos.check.Plants;
import io.servicecard.e2e.chaos.load.Crowd;
import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A run without faults whose result is broken on purpose: the check must see it. */
final class Rehearsal {

    private static final int LOAD_SECONDS = 30;
    private static final Duration GROUND_WITHIN = Duration.ofMinutes(10);

    private final Place place;
    private final Options options;

    Rehearsal(Place place, Options options) {
        this.place = place;
        this.options = options;
    }

    /** Whether the check finds nothing before, and each plant after. */
    boolean isGood() throws IOException, InterruptedException, SQLException {
        try (var _ = RunningSuite.start(place)) {
            var promises = new Promises(true);
            var crowd =
                    Crowd.gather(
                            place,
                            promises,
                            options.seed(),
                            options.visitors(),
                            Chaos.DRAINED_WITHIN);
            TimeUnit.SECONDS.sleep(LOAD_SECONDS);
            Wait.until(
                    "somebody paid with points, and somebody did not answer",
                    GROUND_WITHIN,
                    new Plants(place)::isGround,
                    isGround -> isGround);
            crowd.close();
            if (!Chaos.isDrained(place)) {
                return false;
            }
            var evidence = Evidence.gather(place, Optional.of(promises));
            var before = Checker.check(evidence);
            Report.print(before);
            var failures = SelfTest.failures(place, evidence, options.plants());
            failures.forEach(failure -> Say.line("✘ " + failure));
            return before.isEmpty() && failures.isEmpty();
        }
    }
}
