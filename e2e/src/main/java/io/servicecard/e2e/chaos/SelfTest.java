package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Checker;
import io.servicecard.e2e.chaos.check.Evidence;
import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.chaos.check.Plants;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Breaks invariants one after the other and looks whether the check finds each, and only it. */
public final class SelfTest {

    private SelfTest() {}

    /**
     * What the check did not find, or found where nothing was planted; empty when it is good.
     *
     * @param evidence of the suite at that place before anything is planted
     */
    public static List<String> failures(
            Place place, Evidence evidence, Collection<Invariant> invariants)
            throws SQLException, IOException, InterruptedException {
        var failures = new ArrayList<String>();
        var before = Checker.check(evidence).counts();
        for (var plant : new Plants(place).of(invariants)) {
            Map<Invariant, Integer> after;
            try (var _ = plant.planting().plant()) {
                after = Checker.check(evidence.again(place)).counts();
            }
            var wrong = wrong(plant, before, after);
            Say.line(
                    "Planted %s, %s: %s"
                            .formatted(
                                    plant.invariant(),
                                    plant.what(),
                                    wrong.isEmpty() ? "found" : wrong));
            failures.addAll(wrong);
            // what waited in an outbox is taken out again
            before =
                    plant.invariant() == Invariant.I5
                            ? Checker.check(evidence.again(place)).counts()
                            : after;
        }
        return failures;
    }

    private static List<String> wrong(
            Plants.Plant plant, Map<Invariant, Integer> before, Map<Invariant, Integer> after) {
        var wrong = new ArrayList<String>();
        for (var invariant : Invariant.values()) {
            var grew = after.get(invariant) > before.get(invariant);
            if (grew != (invariant == plant.invariant())) {
                wrong.add(
                        "planted %s in %s: %s went from %d to %d"
                                .formatted(
                                        plant.what(),
                                        plant.invariant(),
                                        invariant,
                                        before.get(invariant),
                                        after.get(invariant)));
            }
        }
        return wrong;
    }
}
