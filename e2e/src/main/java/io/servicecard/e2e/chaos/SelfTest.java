package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Checker;
import io.servicecard.e2e.chaos.check.Evidence;
import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.chaos.check.Plants;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.Say;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Breaks invariants one after the other and looks whether the check finds each, and only it. */
public final class SelfTest {

    private SelfTest() {}

    /**
     * What the check did not find, or found where nothing was planted; empty when it is good.
     *
     * @param evidence of the suite at that place before anything is planted
     */
    public static List<String> failures(
            Place place, Evidence evidence, Collection<Invariant> invariants) throws SQLException {
        var failures = new ArrayList<String>();
        var plants = new Plants(place);
        var before = Checker.check(evidence).counts();
        for (var invariant : invariants) {
            try (var _ = plants.plant(invariant)) {
                var after = Checker.check(evidence.again(place)).counts();
                for (var other : Invariant.values()) {
                    var grew = after.get(other) > before.get(other);
                    if (grew != (other == invariant)) {
                        failures.add(
                                "planted %s: %s went from %d to %d"
                                        .formatted(
                                                invariant,
                                                other,
                                                before.get(other),
                                                after.get(other)));
                    }
                }
                before = after;
            }
            if (invariant == Invariant.I5) {
                // it was taken out again
                before = Checker.check(evidence.again(place)).counts();
            }
            Say.line(
                    "Planted %s: %s".formatted(invariant, failures.isEmpty() ? "found" : failures));
        }
        return failures;
    }
}
