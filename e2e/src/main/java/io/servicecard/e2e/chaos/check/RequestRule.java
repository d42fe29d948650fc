package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.chaos.load.Effect;
import io.servicecard.e2e.chaos.load.Promises;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I2 and I3: what was promised beside what was done. Needs the promises of a run. */
final class RequestRule implements Checker.Rule {

    /** What is asked for of one stage; elsewhere a stage is only told. */
    private static final Set<String> OF_STAGES = Set.of("StageStarted", "StageCompleted");

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.promises().ifPresent(promises -> compare(promises, done(evidence), findings));
    }

    /** Compares; of a suite that others change too, only what was promised is looked at. */
    static void compare(Promises promises, Collection<String> done, Findings findings) {
        var asked =
                promises.accepted().stream()
                        .flatMap(request -> request.effects().stream())
                        .toList();
        var ours = asked.stream().map(Effect::changed).collect(Collectors.toSet());
        var promised = Bag.of(asked);
        var found =
                Bag.of(
                        done.stream()
                                .filter(
                                        effect ->
                                                promises.isWhole()
                                                        || ours.contains(Effect.changed(effect)))
                                .toList());
        findings.addAll(Invariant.I2, promises.broken());
        findings.addAll(Invariant.I2, told("not done: ", promised.minus(found)));
        var surplus = found.minus(promised);
        findings.addAll(Invariant.I2, told("done again: ", known(surplus, promised, true)));
        findings.addAll(Invariant.I3, told("not asked for: ", known(surplus, promised, false)));
    }

    private static Map<String, Integer> known(
            Map<String, Integer> surplus, Bag promised, boolean wanted) {
        return surplus.entrySet().stream()
                .filter(effect -> promised.count(effect.getKey()) > 0 == wanted)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> told(String word, Map<String, Integer> effects) {
        return effects.entrySet().stream()
                .map(effect -> word + effect.getKey() + ", " + effect.getValue() + " time(s)")
                .sorted()
                .toList();
    }

    private static List<String> done(Evidence evidence) {
        var done = new ArrayList<String>();
        evidence.column("card", "SELECT id FROM customer")
                .forEach(id -> done.add(Effect.customer(id)));
        for (var row : evidence.rows("card", "SELECT id, version FROM card")) {
            done.add(Effect.card(row.getFirst()));
            for (long change = 1; change < Long.parseLong(row.get(1)); change++) {
                done.add(Effect.cardChange(row.getFirst()));
            }
        }
        for (var row :
                evidence.rows(
                        "order",
                        "SELECT order_id, event, coalesce(stage, '') FROM timeline_entry WHERE actor_role <> 'service'")) {
            var stage = OF_STAGES.contains(row.get(1)) ? row.get(2) : "";
            done.add(Effect.order(row.get(0), row.get(1), stage));
        }
        for (var row :
                evidence.rows(
                        "order",
                        "SELECT order_id, method, CASE method WHEN 'POINTS' THEN points ELSE amount_minor END FROM payment")) {
            done.add(Effect.payment(row.get(0), row.get(1), Long.parseLong(row.get(2))));
        }
        evidence.rows("feedback", "SELECT order_id, score FROM survey_response")
                .forEach(
                        row -> done.add(Effect.response(row.get(0), Integer.parseInt(row.get(1)))));
        evidence.rows("feedback", "SELECT customer_id, order_id FROM complaint")
                .forEach(row -> done.add(Effect.complaint(row.get(0), row.get(1))));
        return done;
    }
}
