package io.servicecard.e2e.bench.report;

import java.util.Locale;

/** A drawing, built element by element. */
final class Svg {

    private final StringBuilder body = new StringBuilder();

    void rectangle(double x, double y, double width, double height, String fill) {
        body.append(
                String.format(
                        Locale.ROOT,
                        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>\n",
                        x,
                        y,
                        width,
                        height,
                        fill));
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        body.append(
                String.format(
                        Locale.ROOT,
                        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s'/>\n",
                        x1,
                        y1,
                        x2,
                        y2,
                        stroke));
    }

    void circle(double x, double y, String fill) {
        body.append(
                String.format(
                        Locale.ROOT,
                        "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>\n",
                        x,
                        y,
                        fill));
    }

    void text(double x, double y, String anchor, String text) {
        body.append(
                String.format(
                        Locale.ROOT,
                        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n",
                        x,
                        y,
                        anchor,
                        escaped(text)));
    }

    /** The document, as large as told, on white. */
    String document(double width, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %.0f %.0f'"
                                + " width='%.0f' height='%.0f' font-family='sans-serif'"
                                + " font-size='12'>\n"
                                + "<rect width='100%%' height='100%%' fill='white'/>\n",
                        width,
                        height,
                        width,
                        height)
                + body
                + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
