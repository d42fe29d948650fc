package io.servicecard.e2e.chaos.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of faults. */
public enum Kind {
    /** A service is killed. */
    SERVICE(Target.SERVICE, 0, 0),
    /** The broker is killed. */
    BROKER(Target.BROKER, 0, 0),
    /** The database server is killed. */
    POSTGRES(Target.POSTGRES, 0, 0),
    /** The launcher is killed, and with it gateway, identity provider and providers of messages. */
    GATEWAY(Target.SUITE, 1, 4),
    /** The network between a service and its engines is cut. */
    PARTITION(Target.SERVICE, 3, 20),
    /** The network between a service and its engines is slow. */
    LATENCY(Target.SERVICE, 5, 20),
    /** A consumer stands still for longer than its group waits, and then goes on. */
    PAUSE(Target.SERVICE, 14, 22),
    /** All events of a topic come again in another order, and new ones in a wrong one first. */
    SHUFFLE(Target.TOPIC, 0, 0),
    /** Records come that nobody can read. */
    POISON(Target.TOPIC, 0, 0),
    /** The disk of an engine is full. */
    DISK(Target.ENGINE, 5, 15),
    /** A service runs with a wrong clock. */
    CLOCK(Target.SERVICE, 15, 40);

    private static final List<String> SERVICES =
            List.of("card", "order", "loyalty", "notification", "feedback");

    private final Target target;
    private final int shortest;
    private final int longest;

    private enum Target {
        SERVICE,
        BROKER,
        POSTGRES,
        SUITE,
        TOPIC,
        ENGINE
    }

    Kind(Target target, int shortest, int longest) {
        this.target = target;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** What it may hit: names of services, engines or topics. */
    List<String> targets() {
        return switch (target) {
            case SERVICE -> SERVICES;
            case BROKER -> List.of("kafka");
            case POSTGRES -> List.of("postgres");
            case SUITE -> List.of("suite");
            case TOPIC -> SERVICES.stream().map(service -> service + "-events").toList();
            case ENGINE -> List.of("postgres", "kafka");
        };
    }

    /** The shortest time it lasts, in seconds. */
    int shortest() {
        return shortest;
    }

    /** The longest time it lasts, in seconds. */
    int longest() {
        return longest;
    }

    /** Its word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kinds that a list of words names, {@code service,broker}; {@code all} names every one.
     *
     * @throws IllegalArgumentException for an unknown word, naming the known ones
     */
    public static Set<Kind> parse(String words) {
        if (words.equals("all")) {
            return EnumSet.allOf(Kind.class);
        }
        var kinds = new ArrayList<Kind>();
        for (var word : words.split(",", -1)) {
            kinds.add(
                    Arrays.stream(values())
                            .filter(kind -> kind.word().equals(word.strip()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "There is no fault "
                                                            + word
                                                            + "; there are: all, "
                                                            + Arrays.stream(values())
                                                                    .map(Kind::word)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    ", ")))));
        }
        return EnumSet.copyOf(kinds);
    }
}
