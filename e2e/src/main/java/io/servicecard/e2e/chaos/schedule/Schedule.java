package io.servicecard.e2e.chaos.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The faults of a run. The same seed, length and kinds give the same faults, on every machine: of
 * {@link Random} only the parts are used whose results its documentation lays down.
 *
 * @param faults by their time
 */
public record Schedule(long seed, Duration length, List<Fault> faults) {

    /** Load without faults, before the first and after the last. */
    private static final int CALM_SECONDS = 10;

    private static final int SHORTEST_GAP = 6;
    private static final int LONGEST_GAP = 18;

    /**
     * Makes the plan. Every kind comes once before one comes again; a fault may begin before the
     * last has ended.
     */
    public static Schedule of(long seed, Duration length, Set<Kind> kinds) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        var round = new ArrayList<Kind>();
        var at = CALM_SECONDS;
        while (at <= length.toSeconds() - CALM_SECONDS) {
            if (round.isEmpty()) {
                round.addAll(kinds.stream().sorted().toList());
                Collections.shuffle(round, random);
            }
            faults.add(fault(faults.size() + 1, at, round.removeLast(), random));
            at += between(SHORTEST_GAP, LONGEST_GAP, random);
        }
        return new Schedule(seed, length, List.copyOf(faults));
    }

    private static Fault fault(int number, int at, Kind kind, Random random) {
        var targets = kind.targets();
        return new Fault(
                number,
                Duration.ofSeconds(at),
                kind,
                targets.get(random.nextInt(targets.size())),
                Duration.ofSeconds(between(kind.shortest(), kind.longest(), random)),
                strength(kind, random));
    }

    private static int strength(Kind kind, Random random) {
        return switch (kind) {
            case PARTITION -> random.nextInt(2);
            case LATENCY -> between(10, 150, random);
            case SHUFFLE -> between(1, 2, random);
            case POISON -> between(1, 3, random);
            case CLOCK -> (random.nextBoolean() ? 1 : -1) * between(5, 90, random);
            case SERVICE, BROKER, POSTGRES, GATEWAY, PAUSE, DISK -> 0;
        };
    }

    private static int between(int least, int most, Random random) {
        return least + random.nextInt(most - least + 1);
    }
}
