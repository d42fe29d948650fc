package io.servicecard.e2e.bench.reference;

import java.util.List;

/**
 * One unit of work as the service did it twice: what differs is what the work makes anew.
 *
 * @param first all statements of the first time, in their order
 * @param second those of the second time, which are the same ones
 */
record Unit(List<Statement> first, List<Statement> second) {

    /** Whether both times show the same statements, so that they can be compared. */
    boolean isSound() {
        return !first.isEmpty() && sql(first).equals(sql(second));
    }

    private static List<String> sql(List<Statement> statements) {
        return statements.stream().map(Statement::sql).toList();
    }
}
