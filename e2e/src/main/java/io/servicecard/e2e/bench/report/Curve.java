package io.servicecard.e2e.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How some figures change with one number.
 *
 * @param title what is shown
 * @param grows what the number counts
 * @param unit of the figures
 * @param logarithmic whether the numbers grow by factors
 * @param lines of each series the figure at each number
 */
public record Curve(
        String title,
        String grows,
        String unit,
        boolean logarithmic,
        Map<String, SortedMap<Double, Double>> lines) {

    /** A curve without any point yet. */
    public static Curve of(String title, String grows, String unit, boolean logarithmic) {
        return new Curve(title, grows, unit, logarithmic, new LinkedHashMap<>());
    }

    /** Adds a point. */
    public void add(String line, double number, double figure) {
        lines.computeIfAbsent(line, _ -> new TreeMap<>()).put(number, figure);
    }

    /** Where a number stands on the axis. */
    double position(double number) {
        return logarithmic ? Math.log10(Math.max(1, number)) : number;
    }

    /** The largest figure of all. */
    double highest() {
        return lines.values().stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }
}
