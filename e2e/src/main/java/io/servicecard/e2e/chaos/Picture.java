package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.load.Pace;
import java.util.List;
import java.util.function.ToIntFunction;

/** A run as a picture: requests and errors of each second, and the faults below. */
final class Picture {

    private static final int WIDTH = 1200;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int CHART = 220;
    private static final int LANE = 16;
    private static final int GRID = 4;

    private final int length;
    private final int highest;

    private Picture(int length, int highest) {
        this.length = length;
        this.highest = highest;
    }

    /** The picture as SVG. */
    static String of(String title, List<Pace.Second> seconds, List<Story.Line> faults) {
        var highest =
                seconds.stream().mapToInt(s -> Math.max(s.answered(), s.failed())).max().orElse(1);
        var length =
                Math.max(
                        Math.max(1, seconds.size()),
                        faults.stream().mapToInt(Story.Line::to).max().orElse(1));
        return new Picture(length, Math.max(1, highest)).draw(title, seconds, faults);
    }

    private String draw(String title, List<Pace.Second> seconds, List<Story.Line> faults) {
        var lanes = faults.stream().map(Story.Line::lane).distinct().sorted().toList();
        var bottom = TOP + CHART + 30;
        var height = bottom + lanes.size() * LANE + 30;
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>\n"
                        .formatted(WIDTH + LEFT + 20, height));
        svg.append("<rect width='100%' height='100%' fill='white'/>\n");
        svg.append("<text x='%d' y='20' font-size='14'>%s</text>\n".formatted(LEFT, title));
        grid(svg);
        for (var fault : faults) {
            bar(svg, fault, bottom + lanes.indexOf(fault.lane()) * LANE);
        }
        for (var lane : lanes) {
            text(svg, LEFT - 4, bottom + lanes.indexOf(lane) * LANE + 10, "end", lane);
        }
        curve(svg, seconds, Pace.Second::answered, "#2563eb");
        curve(svg, seconds, Pace.Second::failed, "#dc2626");
        return svg.append("</svg>\n").toString();
    }

    /** A fault that did not happen is grey. */
    private void bar(StringBuilder svg, Story.Line fault, int y) {
        var from = x(fault.from());
        svg.append(
                "<rect x='%d' y='%d' width='%d' height='%d' fill='%s'><title>%s</title></rect>\n"
                        .formatted(
                                from,
                                y,
                                Math.max(3, x(fault.to()) - from),
                                LANE - 4,
                                fault.missed().isEmpty() ? "#d97706" : "#cbd5e1",
                                fault.told().replace("&", "&amp;").replace("<", "&lt;")));
        svg.append(
                "<line x1='%d' x2='%d' y1='%d' y2='%d' stroke='#d97706' stroke-opacity='0.25'/>\n"
                        .formatted(from, from, TOP, y));
    }

    private void grid(StringBuilder svg) {
        for (int part = 0; part <= GRID; part++) {
            var y = TOP + CHART - CHART * part / GRID;
            svg.append(
                    "<line x1='%d' x2='%d' y1='%d' y2='%d' stroke='#e5e7eb'/>\n"
                            .formatted(LEFT, LEFT + WIDTH, y, y));
            text(svg, LEFT - 4, y + 4, "end", Integer.toString(highest * part / GRID));
        }
        var step = Math.max(10, length / 100 * 10);
        for (int second = 0; second <= length; second += step) {
            text(svg, x(second), TOP + CHART + 16, "middle", second + " s");
        }
        text(
                svg,
                LEFT,
                34,
                "start",
                "per second: <tspan fill='#2563eb'>answered</tspan>, <tspan fill='#dc2626'>failed or unanswered</tspan>");
    }

    private void curve(
            StringBuilder svg,
            List<Pace.Second> seconds,
            ToIntFunction<Pace.Second> count,
            String colour) {
        var points = new StringBuilder();
        for (int second = 0; second < seconds.size(); second++) {
            var y = TOP + CHART - CHART * count.applyAsInt(seconds.get(second)) / highest;
            points.append(x(second)).append(',').append(y).append(' ');
        }
        svg.append(
                "<polyline points='%s' fill='none' stroke='%s' stroke-width='1.5'/>\n"
                        .formatted(points, colour));
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
        svg.append(
                "<text x='%d' y='%d' text-anchor='%s'>%s</text>\n".formatted(x, y, anchor, text));
    }

    private int x(int second) {
        return LEFT + WIDTH * second / length;
    }
}
