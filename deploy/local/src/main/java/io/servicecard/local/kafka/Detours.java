package io.servicecard.local.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * More ports on which the broker listens, each with the port that it tells clients instead: there a
 * forwarder listens, which makes a bad network.
 *
 * @param advertised by the port listened on
 */
record Detours(Map<Integer, Integer> advertised) {

    static final Detours NONE = new Detours(Map.of());

    /**
     * Reads {@code 20081=20076,20082=20077}: the broker listens on the first of each pair and
     * advertises the second. Empty means none.
     */
    static Detours parse(String text) {
        var advertised = new TreeMap<Integer, Integer>();
        for (var pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
            var ports = pair.split("=", 2);
            advertised.put(Integer.valueOf(ports[0]), Integer.valueOf(ports[1]));
        }
        return new Detours(advertised);
    }

    /** To be appended to the broker's map of protocols. */
    String protocols() {
        return each(port -> name(port) + ":PLAINTEXT");
    }

    /** To be appended to the broker's listeners. */
    String listeners() {
        return each(port -> name(port) + "://127.0.0.1:" + port);
    }

    /** To be appended to the listeners that the broker tells its clients. */
    String advertisedListeners() {
        return each(port -> name(port) + "://127.0.0.1:" + advertised.get(port));
    }

    private String each(IntFunction<String> text) {
        return advertised.keySet().stream()
                .map(port -> "," + text.apply(port))
                .collect(Collectors.joining());
    }

    private static String name(int port) {
        return "DETOUR" + port;
    }
}
