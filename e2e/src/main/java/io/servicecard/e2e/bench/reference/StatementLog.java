package io.servicecard.e2e.bench.reference;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The server's log while it notes every statement ({@code log_statement = all}). Each entry begins
 * with time, process, role and database; continuation lines begin with a tab.
 */
final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ UTC \\[(\\d+)] (?:(\\w+)@(\\w+) )?(\\w+):"
                            + " +(.*)$",
                    Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (NULL|'([^']*+(?:''[^']*+)*+)')");

    private final Path file;

    StatementLog(Path file) {
        this.file = file;
    }

    /** Where it ends now. */
    long end() throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            return reader.length();
        }
    }

    /** What a role executed in a database since the log ended there. */
    List<Statement> since(long end, String role, String database) throws IOException {
        return read(text(end), role, database);
    }

    /** Whether that stands in it since it ended there. */
    boolean says(long end, String words) throws IOException {
        return text(end).contains(words);
    }

    /** From the beginning when it is shorter now: the suite cuts a log that has grown long. */
    private String text(long end) throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = reader.length() < end ? 0 : end;
            reader.seek(from);
            byte[] bytes = new byte[Math.toIntExact(reader.length() - from)];
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static List<Statement> read(String text, String role, String database) {
        var statements = new ArrayList<Statement>();
        for (var entry : text.split("\n(?!\t)", -1)) {
            var parts = ENTRY.matcher(entry.replace("\n\t", "\n"));
            if (!parts.matches()
                    || !role.equals(parts.group(2))
                    || !database.equals(parts.group(3))) {
                continue;
            }
            var message = parts.group(5);
            if (parts.group(4).equals("LOG")) {
                var executed = EXECUTED.matcher(message);
                if (executed.matches()) {
                    statements.add(
                            new Statement(
                                    Long.parseLong(parts.group(1)),
                                    executed.group(1).strip(),
                                    List.of()));
                }
            } else if (parts.group(4).equals("DETAIL") && !statements.isEmpty()) {
                var last = statements.removeLast();
                statements.add(new Statement(last.session(), last.sql(), parameters(message)));
            }
        }
        return statements;
    }

    private static List<String> parameters(String detail) {
        var values = new ArrayList<String>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            values.add(found.group(3) == null ? null : found.group(3).replace("''", "'"));
        }
        return Collections.unmodifiableList(values);
    }
}
