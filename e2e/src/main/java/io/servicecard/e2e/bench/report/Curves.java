package io.servicecard.e2e.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Curves as a picture, one below the other; every axis of figures begins at 0. */
public final class Curves {

    private static final List<String> COLOURS =
            List.of("#2166ac", "#b2182b", "#1b7837", "#762a83", "#e08214", "#4d4d4d");
    private static final double LEFT = 90;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 200;
    private static final double DISTANCE = 290;

    private Curves() {}

    /** The picture as an SVG document. */
    public static String of(List<Curve> curves) {
        var svg = new Svg();
        double top = 40;
        for (var curve : curves) {
            draw(svg, curve, top);
            top += DISTANCE;
        }
        return svg.document(LEFT + WIDTH + 220, top);
    }

    private static void draw(Svg svg, Curve curve, double top) {
        double bottom = top + HEIGHT;
        svg.text(LEFT, top - 14, "start", curve.title() + ", " + curve.unit());
        svg.line(LEFT, top, LEFT, bottom, "black");
        svg.line(LEFT, bottom, LEFT + WIDTH, bottom, "black");
        svg.text(LEFT - 6, top + 4, "end", number(curve.highest()));
        svg.text(LEFT - 6, bottom, "end", "0");
        svg.text(LEFT + WIDTH, bottom + 34, "end", curve.grows());
        var numbers = new TreeSet<Double>();
        curve.lines().values().forEach(line -> numbers.addAll(line.keySet()));
        if (numbers.isEmpty()) {
            return;
        }
        var scale = new Scale(curve, numbers.getFirst(), numbers.getLast(), bottom);
        for (var number : numbers) {
            svg.text(scale.x(number), bottom + 17, "middle", number(number));
        }
        int which = 0;
        for (var line : curve.lines().entrySet()) {
            var colour = COLOURS.get(which % COLOURS.size());
            svg.rectangle(LEFT + WIDTH + 20, top + which * 18.0, 10, 10, colour);
            svg.text(LEFT + WIDTH + 36, top + which * 18.0 + 10, "start", line.getKey());
            which++;
            Double before = null;
            for (var number : line.getValue().keySet()) {
                double y = scale.y(line.getValue().get(number));
                svg.circle(scale.x(number), y, colour);
                if (before != null) {
                    svg.line(
                            scale.x(before),
                            scale.y(line.getValue().get(before)),
                            scale.x(number),
                            y,
                            colour);
                }
                before = number;
            }
        }
    }

    private record Scale(Curve curve, double first, double last, double bottom) {
        double x(double number) {
            double span = curve.position(last) - curve.position(first);
            return span == 0
                    ? LEFT + WIDTH / 2
                    : LEFT + WIDTH * (curve.position(number) - curve.position(first)) / span;
        }

        double y(double figure) {
            return bottom - HEIGHT * figure / Math.max(curve.highest(), 1e-9);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.3g", value);
    }
}
