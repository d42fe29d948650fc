package io.servicecard.order.analytics.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\")"})
    void nothingIsCalculated(String cell) {
        assertEquals("'" + cell, SafeCsv.safe(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-7K3M9QXT", "a=b", "2026-03-17T12:30:00Z", "'=1", "12"})
    void everythingElseStaysAsItIs(String cell) {
        assertEquals(cell, SafeCsv.safe(cell));
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new SafeCsv(out, List.of("b", "a"))) {
            csv.row(List.of("one, two", "=\"x\""));
            csv.row(List.of("line\nbreak", 5));
        }
        assertEquals(
                "b,a\r\n\"one, two\",\"'=\"\"x\"\"\"\r\n\"line\nbreak\",5\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aTableWithoutRowsSaysItsColumns() throws IOException {
        var out = new ByteArrayOutputStream();
        new SafeCsv(out, List.of("a", "b")).close();
        assertEquals("a,b\r\n", out.toString(StandardCharsets.UTF_8));
    }
}
