package io.servicecard.e2e.bench.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of pgbench that does a unit of work again and again. Values that were equal both times
 * stand in it as they were; ids, keys and numbers that differed are made anew from a counter, in
 * ascending order as the service makes them; other values that differed, such as times and sealed
 * texts, are those of the first time.
 *
 * <p>What the driver sends together is sent together here: BEGIN with the statement after it, and
 * equal statements that follow each other, which are a batch.
 */
final class PgbenchScript {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern IDS = Pattern.compile("\\{(?:" + UUID + ",?)+}");

    /** Texts of fewer letters are states and the like, not something made anew. */
    private static final int SHORTEST_KEY = 8;

    private final Map<String, Integer> made = new HashMap<>();

    /** The script's text. */
    static String of(Unit unit) {
        return new PgbenchScript().write(unit);
    }

    private String write(Unit unit) {
        var script = new ArrayList<String>();
        // one counter for all clients: their turns interleave, and no two are equal
        script.add("\\set n :n + 1");
        script.add("\\set u :base + :n * 64 + :client_id");
        for (int i = 0; i < unit.first().size(); ) {
            int end = endOfPipeline(unit.first(), i);
            boolean together = end - i > 1;
            if (together) {
                script.add("\\startpipeline");
            }
            for (; i < end; i++) {
                script.add(fill(unit.first().get(i), unit.second().get(i)) + ";");
            }
            if (together) {
                script.add("\\endpipeline");
            }
        }
        return String.join("\n", script) + "\n";
    }

    private static int endOfPipeline(List<Statement> statements, int begin) {
        int end = begin + 1;
        if (statements.get(begin).begins()) {
            return Math.min(end + 1, statements.size());
        }
        while (end < statements.size()
                && !statements.get(begin).parameters().isEmpty()
                && statements.get(end).sql().equals(statements.get(begin).sql())
                && !statements.get(end).sql().regionMatches(true, 0, "SELECT", 0, 6)) {
            end++;
        }
        return end;
    }

    private String fill(Statement first, Statement second) {
        return PLACEHOLDER
                .matcher(first.sql())
                .replaceAll(
                        place -> {
                            int number = Integer.parseInt(place.group(1)) - 1;
                            return Matcher.quoteReplacement(
                                    expression(
                                            first.parameters().get(number),
                                            second.parameters().get(number)));
                        })
                .replaceAll("\\s+", " ");
    }

    private String expression(String value, String other) {
        if (value == null) {
            return "NULL";
        }
        if (IDS.matcher(value).matches()) {
            return array(value, other);
        }
        if (Objects.equals(value, other) || !isMadeAnew(value)) {
            return literal(value);
        }
        if (UUID.matcher(value).matches()) {
            return id(value);
        }
        return "(%s || lpad(to_hex(:u::bigint), 12, '0') || '%02x')"
                .formatted(
                        literal(value.substring(0, Math.max(0, value.length() - 14))),
                        which(value));
    }

    private String array(String value, String other) {
        var ids = value.substring(1, value.length() - 1).split(",", -1);
        var written = new ArrayList<String>();
        for (var id : ids) {
            written.add(other.contains(id) ? literal(id) + "::uuid" : id(id));
        }
        return "ARRAY[" + String.join(", ", written) + "]";
    }

    private String id(String value) {
        return "(lpad(to_hex(:u::bigint), 12, '0') || '%s%02x')::uuid"
                .formatted(value.replace("-", "").substring(12, 30), which(value));
    }

    /** Which of the values made anew in this unit it is: the same one wherever it stands. */
    private int which(String value) {
        return made.computeIfAbsent(value, _ -> made.size());
    }

    private static boolean isMadeAnew(String value) {
        if (UUID.matcher(value).matches()) {
            return true;
        }
        var isOpaque = value.startsWith("\\x") || value.startsWith("{");
        var isMeasure = value.matches("[0-9.+-]+") || value.matches("\\d{4}-\\d\\d-\\d\\d.*");
        return value.length() >= SHORTEST_KEY && !isOpaque && !isMeasure;
    }

    /** A colon would begin a variable of pgbench, also inside of a literal. */
    private static String literal(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\072") + "'";
    }
}
