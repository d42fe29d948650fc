package io.servicecard.order.analytics.api;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a table by RFC 4180, row by row. A cell that a spreadsheet could take for a formula gets
 * an apostrophe before it, which spreadsheets take for "this is text" (OWASP, CSV Injection).
 */
final class SafeCsv implements AutoCloseable {
    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    /** Whoever opened the stream closes it. */
    private static final CsvMapper MAPPER =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<String> columns;
    private final SequenceWriter writer;

    /** A table with these columns, beginning with their names. */
    SafeCsv(OutputStream out, List<String> columns) throws IOException {
        this.columns = columns;
        var schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        this.writer = MAPPER.writer(schema.build()).writeValues(out);
    }

    /** A row: a value for each column. */
    void row(List<?> values) throws IOException {
        Map<String, String> cells =
                IntStream.range(0, columns.size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        columns::get, i -> safe(String.valueOf(values.get(i)))));
        writer.write(cells);
    }

    /** The text, such that no spreadsheet calculates it. */
    static String safe(String text) {
        return !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
