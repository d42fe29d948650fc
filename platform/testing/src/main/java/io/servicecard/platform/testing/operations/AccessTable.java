package io.servicecard.platform.testing.operations;

import io.servicecard.platform.testing.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code contracts/access.csv}: what each caller of each operation is answered. An operation is
 * either about objects that somebody owns, and then has rows with {@code own} and {@code foreign},
 * or has one row with {@code none} for each caller.
 */
final class AccessTable {
    static final List<String> CALLERS =
            List.of(
                    "customer",
                    "reception",
                    "technician",
                    "support",
                    "manager",
                    "partner",
                    "service",
                    "anonymous");
    private static final String HEADER = "service,operationId,role,object,status";

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = rows;
    }

    /** One line: this role, with an object that is so, is answered with this status. */
    record Row(String service, String operation, String role, Whose whose, int status) {
        boolean letIn() {
            return status != 401 && status != 403;
        }

        @Override
        public String toString() {
            return operation + " as " + role + ", " + whose.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole file. */
    static AccessTable read() {
        try {
            return parse(Files.readAllLines(Contracts.folder().resolve("access.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in these lines. */
    static AccessTable parse(List<String> lines) {
        if (!lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("the first line is " + HEADER);
        }
        return new AccessTable(lines.stream().skip(1).map(AccessTable::row).toList());
    }

    /** The rows of one service. */
    List<Row> of(String service) {
        return rows.stream().filter(row -> row.service().equals(service)).toList();
    }

    /** The services it speaks of. */
    Set<String> services() {
        return rows.stream().map(Row::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rows of a service leave out, say twice, or say otherwise than its document. */
    List<String> gaps(String service, Collection<ApiOperation> operations) {
        List<String> gaps = new ArrayList<>();
        var known = operations.stream().map(ApiOperation::id).collect(Collectors.toSet());
        var said = new HashSet<String>();
        for (var row : of(service)) {
            if (!known.contains(row.operation())) {
                gaps.add(row + ": the document has no such operation");
            }
            if (!CALLERS.contains(row.role())) {
                gaps.add(row + ": there is no such role");
            }
            if (!said.add(row.toString())) {
                gaps.add(row + ": said twice");
            }
        }
        operations.forEach(operation -> gaps(service, operation, gaps));
        return gaps;
    }

    private void gaps(String service, ApiOperation operation, List<String> gaps) {
        var own = of(service).stream().filter(r -> r.operation().equals(operation.id())).toList();
        for (var caller : CALLERS) {
            var answers = own.stream().filter(row -> row.role().equals(caller)).toList();
            if (answers.isEmpty()) {
                gaps.add(operation.id() + " as " + caller + ": no row");
                continue;
            }
            boolean declared = operation.roles().isEmpty() || operation.roles().contains(caller);
            if (answers.stream().anyMatch(row -> row.letIn() != declared)) {
                gaps.add(operation.id() + " as " + caller + ": the document says otherwise");
            }
            answers.stream()
                    .filter(row -> row.status() < 300)
                    .filter(row -> !operation.statuses().contains(Integer.toString(row.status())))
                    .forEach(row -> gaps.add(row + ": the document says no " + row.status()));
            var objects = answers.stream().map(Row::whose).collect(Collectors.toSet());
            boolean owner =
                    !objects.contains(Whose.NONE)
                            && (caller.equals("customer")
                                    || objects.contains(Whose.OWN)
                                    || answers.stream().anyMatch(row -> row.status() == 404));
            if (owner && !objects.equals(Set.of(Whose.OWN, Whose.FOREIGN))) {
                gaps.add(operation.id() + " as " + caller + ": wants own and foreign");
            }
        }
        if (own.stream().map(r -> r.whose() == Whose.NONE).distinct().count() > 1) {
            gaps.add(operation.id() + ": about objects for some callers only");
        }
        if (own.stream().noneMatch(row -> row.status() < 300)) {
            gaps.add(operation.id() + ": succeeds for nobody");
        }
    }

    private static Row row(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("five columns are wanted: " + line);
        }
        return new Row(
                cells[0],
                cells[1],
                cells[2],
                Whose.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells[4]));
    }
}
