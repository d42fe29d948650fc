package io.servicecard.e2e.bench.report;

import java.util.List;
import java.util.Locale;

/** The results for people. */
public final class Table {

    private Table() {}

    /** One line a figure, then one a ratio. */
    public static String of(List<Row> rows, List<Ratio> ratios) {
        var text = new StringBuilder();
        line(text, "workload", "system", "metric", "median", "min", "max", "unit");
        var workload = "";
        for (var row : rows) {
            if (!row.workload().equals(workload)) {
                text.append('\n');
                workload = row.workload();
            }
            line(
                    text,
                    row.workload(),
                    row.system(),
                    row.metric(),
                    number(row.median()),
                    number(row.min()),
                    number(row.max()),
                    row.unit());
        }
        for (var ratio : ratios) {
            text.append(
                    "%n%s %s: %s is %.2f × %s (rounds: %.2f to %.2f)"
                            .formatted(
                                    ratio.workload(),
                                    ratio.metric().word(),
                                    ratio.system(),
                                    ratio.median(),
                                    ratio.reference(),
                                    ratio.min(),
                                    ratio.max()));
        }
        return text.append('\n').toString();
    }

    private static void line(
            StringBuilder text,
            String workload,
            String system,
            String metric,
            String median,
            String min,
            String max,
            String unit) {
        text.append(
                "%-22s %-11s %-14s %10s %10s %10s  %s%n"
                        .formatted(workload, system, metric, median, min, max, unit));
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.2f" : "%.4f", value);
    }
}
