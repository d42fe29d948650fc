package io.servicecard.e2e.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What becomes of the rounds' samples. */
class ReportTest {

    private final Figures figures = new Figures();

    @BeforeEach
    void threeRounds() {
        for (double value : List.of(300.0, 100.0, 200.0)) {
            figures.add("W1 <place>", "ours", Metric.THROUGHPUT, value);
        }
        for (double value : List.of(400.0, 400.0, 500.0)) {
            figures.add("W1 <place>", "pgbench", Metric.THROUGHPUT, value);
        }
        figures.add("W1 <place>", "ours", Metric.P99, 12.3456);
    }

    @Test
    void aRowIsTheMedianBetweenTheExtremes() {
        var row = figures.rows().getFirst();
        assertEquals(new Row("W1 <place>", "ours", "throughput", 200, 100, 300, "1/s"), row);
        assertEquals(12.35, figures.rows().get(2).median());
        assertEquals(2.5, Row.median(List.of(1.0, 2.0, 3.0, 9.0)));
    }

    @Test
    void aRatioIsOfMediansAndItsSpreadOfRounds() {
        var ratio = figures.ratio("W1 <place>", Metric.THROUGHPUT, "pgbench").orElseThrow();
        assertEquals(0.5, ratio.median());
        assertEquals(0.25, ratio.min());
        assertEquals(0.75, ratio.max());
        assertEquals(List.of(ratio), figures.ratios());
        assertTrue(figures.ratio("W1 <place>", Metric.P99, "spring").isEmpty());
    }

    @Test
    void jsonIsAListOfRows() throws Exception {
        var json = new ObjectMapper().readTree(Results.json(figures.rows()));
        assertTrue(json.isArray());
        assertEquals(3, json.size());
        var names = new ArrayList<String>();
        json.get(0).fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of("workload", "system", "metric", "median", "min", "max", "unit"), names);
        assertEquals("throughput", json.get(0).path("metric").asText());
        assertEquals(200, json.get(0).path("median").asDouble());
    }

    @Test
    void thePictureIsWellFormed() throws Exception {
        var svg = parsed(Bars.of(figures.rows()));
        assertEquals("svg", svg.getDocumentElement().getTagName());
        // the ground and a bar for each row
        assertEquals(4, svg.getElementsByTagName("rect").getLength());
    }

    @Test
    void curvesAreWellFormedAlsoOfOnePointOrNone() throws Exception {
        var curve = Curve.of("Cost & speed", "rows", "ms", true);
        curve.add("W1", 10_000, 1.5);
        curve.add("W1", 1_000_000, 3);
        curve.add("W2", 10_000, 2);
        var none = Curve.of("None", "replicas", "1/s", false);
        var svg = parsed(Curves.of(List.of(curve, none)));
        assertEquals(3, svg.getElementsByTagName("circle").getLength());
        var highest = (Element) svg.getElementsByTagName("circle").item(1);
        assertEquals("40.0", highest.getAttribute("cy"));
        assertEquals("650.0", highest.getAttribute("cx"));
    }

    @Test
    void theTableNamesEveryRowAndRatio() {
        var table = Table.of(figures.rows(), figures.ratios());
        assertTrue(table.contains("ours is 0.50 × pgbench (rounds: 0.25 to 0.75)"), table);
        assertEquals(2, table.lines().filter(line -> line.contains("ours      ")).count(), table);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
