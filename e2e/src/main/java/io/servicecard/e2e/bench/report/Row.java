package io.servicecard.e2e.bench.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;

/**
 * One line of the results: the rounds of one figure.
 *
 * @param workload such as W1
 * @param system ours, pgbench, spring, spring-jdbc, debezium or kafka
 */
@JsonPropertyOrder({"workload", "system", "metric", "median", "min", "max", "unit"})
public record Row(
        String workload,
        String system,
        String metric,
        double median,
        double min,
        double max,
        String unit) {

    /** The line of these samples, at least one. */
    static Row of(String workload, String system, Metric metric, List<Double> samples) {
        var sorted = samples.stream().sorted().toList();
        return new Row(
                workload,
                system,
                metric.word(),
                rounded(median(sorted)),
                rounded(sorted.getFirst()),
                rounded(sorted.getLast()),
                metric.unit());
    }

    static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Four digits say all that a measurement like this knows. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }
}
