package io.servicecard.platform.testing.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Hard input to every operation of the service under test, made from its document: what is wrong is
 * refused with a problem document and changes nothing, and nothing at all is a fault. A service's
 * test extends it and says how to make a request that succeeds.
 */
public abstract class HostileInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANDOM_BODIES = 25;

    /** What is written later, counters of refused requests, and the history of migrations. */
    private static final Pattern UNCOUNTED =
            Pattern.compile(".*(attempt|guess|refus|personal_read|flyway).*");

    private final String service =
            ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    private final ApiDocument document = ApiDocument.of(service);
    private final long seed =
            Long.getLong("servicecard.fuzz.seed", new Random().nextInt(1_000_000));

    /** The service's requests. */
    protected abstract Requests requests();

    /**
     * Does now what the service would do by itself in the background, so that it changes nothing
     * while the attacks go on; for services that do such things.
     */
    protected void settle() throws Exception {}

    /** One operation under attack, by a caller who may call it. */
    private record Target(ApiOperation operation, Request request, Call call) {}

    @Test
    void hardInputIsRefusedAndChangesNothing() throws Exception {
        var targets = targets();
        settle();
        var random = new Random(seed);
        Map<String, String> wrong = new LinkedHashMap<>();
        try (var wire = new Wire()) {
            List<Attack> unusual = new ArrayList<>();
            var before = Snapshot.quiet(HostileInputTest::counted);
            for (var target : targets) {
                var attacks = attacks(target);
                unusual.addAll(attacks.stream().filter(attack -> !attack.certain()).toList());
                unusual.addAll(bodies(target, random));
                attacks.stream()
                        .filter(Attack::certain)
                        .forEach(attack -> send(wire, target, attack, wrong));
                var after = Snapshot.now(HostileInputTest::counted);
                after.changedSince(before)
                        .forEach(table -> wrong.put(target.operation().id(), "changed " + table));
                before = after;
            }
            targets.forEach(target -> succeed(wire, target, wrong));
            unusual.forEach(attack -> send(wire, null, attack, wrong));
        }
        assertEquals(Map.of(), wrong, "seed " + seed);
    }

    private List<Target> targets() {
        var requests = requests();
        var rows = AccessTable.read().of(service);
        List<Target> targets = new ArrayList<>();
        for (var operation : document.operations()) {
            var row =
                    rows.stream()
                            .filter(r -> r.operation().equals(operation.id()) && r.status() < 300)
                            .findFirst()
                            .orElseThrow();
            var request = requests.of(operation.id(), row.role(), row.whose());
            targets.add(new Target(operation, request, Call.of(operation, row.role(), request)));
        }
        assertTrue(targets.size() > 0, "the document has operations");
        return targets;
    }

    private List<Attack> attacks(Target target) {
        List<Attack> attacks = new ArrayList<>();
        attacks.addAll(
                new HeadAttacks(document, target.operation(), target.request(), target.call())
                        .all());
        if (target.operation().body() != null) {
            attacks.addAll(bodyAttacks(target).all());
        }
        return attacks;
    }

    private List<Attack> bodies(Target target, Random random) {
        return target.operation().body() == null
                ? List.of()
                : bodyAttacks(target).random(random, RANDOM_BODIES);
    }

    private BodyAttacks bodyAttacks(Target target) {
        return new BodyAttacks(
                document,
                target.operation(),
                target.call(),
                JSON.valueToTree(target.request().body()));
    }

    private static void send(Wire wire, Target target, Attack attack, Map<String, String> wrong) {
        var answer = wire.send(attack.call().bytes());
        var name = attack.call().method() + " " + attack.call().target();
        var about = target == null ? name : target.operation().id();
        Refusal.fault(attack, answer)
                .ifPresent(fault -> wrong.put(about + " " + attack.what(), fault));
    }

    /** What was refused so often for what was wrong with it succeeds as it is. */
    private static void succeed(Wire wire, Target target, Map<String, String> wrong) {
        var answer = wire.send(target.call().bytes());
        if (answer.status() >= 300) {
            wrong.put(
                    target.operation().id() + " with nothing wrong",
                    answer.status() + " " + answer.body());
        }
    }

    private static boolean counted(String table) {
        return !UNCOUNTED.matcher(table).matches();
    }
}
