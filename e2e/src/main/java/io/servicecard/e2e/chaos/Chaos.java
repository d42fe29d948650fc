package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Checker;
import io.servicecard.e2e.chaos.check.Evidence;
import io.servicecard.e2e.chaos.check.Findings;
import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.chaos.schedule.Schedule;
import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.evidence.Quiet;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What survives: {@code ./servicecard chaos}. Starts a suite of its own on SERVICECARD_PORT, with
 * its data in the folder {@code chaos} of SERVICECARD_HOME, lets things break under load by a plan
 * that follows from a seed, waits until nothing is under way, and checks the invariants. With
 * {@code --check} it only checks the running suite. Ends with 0 only when nothing is wrong.
 */
public final class Chaos {

    /** After the last fault everything must be done within this time. */
    static final Duration DRAINED_WITHIN = Duration.ofMinutes(2);

    /** The file of accepted requests, in the place's folder. */
    static final String PROMISES = "promises.json";

    /** Kept here: a logger that nobody refers to forgets its level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private Chaos() {}

    /** Does what the words ask for; exit code 1 means violations, 2 a word that it cannot read. */
    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        Options options;
        try {
            options = Options.parse(List.of(words));
        } catch (IllegalArgumentException e) {
            System.err.println("✘ " + e.getMessage());
            System.exit(2);
            return;
        }
        CLIENTS.setLevel(Level.SEVERE); // that a broker is away is nothing new here
        System.exit(isGood(options) ? 0 : 1);
    }

    private static boolean isGood(Options options)
            throws IOException, InterruptedException, SQLException {
        var place = Place.ofTheEnvironment();
        var scratch = new Place(place.root(), place.home().resolve("chaos"), place.port());
        return switch (options.mode()) {
            case HELP -> {
                System.out.println(Options.HELP);
                yield true;
            }
            case PLAN -> {
                print(plan(options));
                yield true;
            }
            case CHECK -> check(place);
            case RUN -> new Run(scratch, options, print(plan(options))).isGood();
            case SELF_TEST -> new Rehearsal(scratch, options).isGood();
        };
    }

    private static Schedule plan(Options options) {
        return Schedule.of(options.seed(), options.length(), options.kinds());
    }

    private static Schedule print(Schedule plan) {
        System.out.printf(
                "Seed %d, %d s, %d faults:%n",
                plan.seed(), plan.length().toSeconds(), plan.faults().size());
        plan.faults().forEach(fault -> System.out.println(fault.describe()));
        System.out.println();
        return plan;
    }

    private static boolean check(Place place) throws IOException {
        var kept = place.home().resolve(PROMISES);
        var promises =
                Files.exists(kept) ? Optional.of(Promises.read(kept)) : Optional.<Promises>empty();
        if (promises.isEmpty()) {
            System.out.println("No run has left its requests here: I2 and I3 cannot be checked");
        }
        var drained = isDrained(place);
        var findings = findings(place, promises);
        return drained && findings.isEmpty();
    }

    static Findings findings(Place place, Optional<Promises> promises) {
        var findings = Checker.check(Evidence.gather(place, promises));
        Report.print(findings);
        return findings;
    }

    static void keep(Place place, Promises promises) throws IOException {
        promises.write(place.home().resolve(PROMISES));
    }

    /** Waits until nothing is under way, but not for ever. */
    static boolean isDrained(Place place) {
        var begun = System.nanoTime();
        try {
            new Quiet(new Databases(place), new Topics(place.kafka())).await(DRAINED_WITHIN);
            Say.line("Drained after %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            return true;
        } catch (ConditionTimeoutException notQuiet) {
            Say.line("Not drained: " + notQuiet.getMessage());
            return false;
        }
    }
}
