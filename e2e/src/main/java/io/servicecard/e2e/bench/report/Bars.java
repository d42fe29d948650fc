package io.servicecard.e2e.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results as a picture: a group of bars for each workload's figure, one bar a system. */
public final class Bars {

    private static final Map<String, String> COLOURS =
            Map.of(
                    "ours", "#2166ac",
                    "pgbench", "#999999",
                    "spring", "#b2182b",
                    "spring-jdbc", "#d6604d",
                    "debezium", "#ef8a62",
                    "kafka", "#666666");
    private static final List<String> SHOWN =
            List.of(
                    Metric.THROUGHPUT.word(),
                    Metric.P50.word(),
                    Metric.P99.word(),
                    Metric.CPU_SERVICE.word(),
                    Metric.CPU_POSTGRES.word(),
                    Metric.RESIDENT.word(),
                    Metric.START.word());
    private static final double LEFT = 260;
    private static final double LENGTH = 420;
    private static final double WIDTH = 860;
    private static final double BAR = 14;

    private Bars() {}

    /** The picture as an SVG document. Bars of a group share a scale; whiskers are min and max. */
    public static String of(List<Row> rows) {
        var svg = new Svg();
        double y = 20;
        for (var group : groups(rows).entrySet()) {
            svg.text(10, y + BAR - 3, "start", group.getKey());
            double longest = group.getValue().stream().mapToDouble(Row::max).max().orElse(1);
            for (var row : group.getValue()) {
                bar(svg, row, y, longest <= 0 ? 1 : longest);
                y += BAR + 3;
            }
            y += 10;
        }
        return svg.document(WIDTH, y + 10);
    }

    private static void bar(Svg svg, Row row, double y, double longest) {
        double scale = LENGTH / longest;
        svg.text(LEFT - 6, y + BAR - 3, "end", row.system());
        svg.rectangle(
                LEFT, y, row.median() * scale, BAR, COLOURS.getOrDefault(row.system(), "#4d4d4d"));
        double middle = y + BAR / 2;
        svg.line(LEFT + row.min() * scale, middle, LEFT + row.max() * scale, middle, "black");
        svg.text(
                LEFT + row.max() * scale + 8,
                y + BAR - 3,
                "start",
                String.format(Locale.ROOT, "%,.4g %s", row.median(), row.unit()));
    }

    private static Map<String, List<Row>> groups(List<Row> rows) {
        return rows.stream()
                .filter(row -> SHOWN.contains(row.metric()))
                .collect(
                        Collectors.groupingBy(
                                row -> row.workload() + " " + row.metric(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }
}
