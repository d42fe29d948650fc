package io.servicecard.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be measured, and for how long.
 *
 * @param workloads W1 to W8, START, SEARCH, COMMAND and EXPIRY
 * @param growth whether curves over rows, backlog, replicas and partitions are measured instead
 * @param rounds of each system, interleaved
 * @param seconds of one round of one system
 * @param warmUp seconds at most until a system is taken as warm
 * @param rows orders in the database to begin with
 * @param backlog events that W8 drains
 * @param peers which of the Spring peers do W1 and W2 beside ours
 */
public record Options(
        Set<String> workloads,
        boolean growth,
        int rounds,
        int seconds,
        int warmUp,
        long rows,
        int backlog,
        Set<String> peers) {

    /** What the command takes, for people. */
    public static final String USAGE =
            """
            usage: ./servicecard bench [--quick] [--workload W1[,W2…]] [--rounds N] [--growth]

              --quick        W1, W2 and W7 in under ten minutes, with one of the Spring peers;
                             without it W1 to W8 and the start of a service, with both
              --workload W   only these
              --rounds N     rounds of each system, 5 unless told
              --growth       curves instead: rows, outbox backlog, replicas, partitions; with
                             --workload only rows, of those of W1, W2, W3, SEARCH and COMMAND

            for trials: --seconds N (of a round), --warm-up N (seconds at most), --rows N, --backlog N,
            --peers spring[,spring-jdbc]
            """;

    static final List<String> ALL =
            List.of(
                    "START", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "SEARCH", "COMMAND",
                    "EXPIRY");
    private static final Set<String> QUICK = Set.of("W1", "W2", "W7");

    /** The Spring peers: with our kind of persistence, and the lean one. */
    public static final List<String> PEERS = List.of("spring", "spring-jdbc");

    /**
     * What the arguments say.
     *
     * @throws IllegalArgumentException with a sentence when they say nothing known
     */
    public static Options of(List<String> arguments) {
        Set<String> workloads = new TreeSet<>(ALL);
        boolean quick = arguments.contains("--quick");
        boolean growth = false;
        int rounds = 5;
        int seconds = quick ? 5 : 15;
        int warmUp = quick ? 40 : 120;
        long rows = 10_000;
        int backlog = 100_000;
        // a second one would take three minutes more
        Set<String> peers = quick ? Set.of(PEERS.getFirst()) : Set.copyOf(PEERS);
        if (quick) {
            workloads.retainAll(QUICK);
        }
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.removeFirst();
            switch (option) {
                case "--quick" -> {}
                case "--growth" -> growth = true;
                case "--workload" ->
                        workloads = known(ALL, value(option, rest).toUpperCase(Locale.ROOT));
                case "--peers" -> peers = known(PEERS, value(option, rest));
                case "--rounds" -> rounds = number(option, rest);
                case "--seconds" -> seconds = number(option, rest);
                case "--warm-up" -> warmUp = number(option, rest);
                case "--rows" -> rows = number(option, rest);
                case "--backlog" -> backlog = number(option, rest);
                default -> throw new IllegalArgumentException("bench does not know " + option);
            }
        }
        return new Options(workloads, growth, rounds, seconds, warmUp, rows, backlog, peers);
    }

    /** Whether that is to be measured. */
    public boolean wants(String workload) {
        return workloads.contains(workload);
    }

    /** Whether nothing was chosen. */
    public boolean wantsAll() {
        return workloads.containsAll(ALL);
    }

    private static Set<String> known(List<String> all, String list) {
        Set<String> wanted = new TreeSet<>(List.of(list.split(",", -1)));
        if (!all.containsAll(wanted)) {
            throw new IllegalArgumentException("There are " + all + ", not " + list);
        }
        return wanted;
    }

    private static int number(String option, List<String> rest) {
        var value = value(option, rest);
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + value, e);
        }
        throw new IllegalArgumentException(option + " needs a number above 0, not " + value);
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }
}
