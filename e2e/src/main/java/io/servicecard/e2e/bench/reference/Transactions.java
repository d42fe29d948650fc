package io.servicecard.e2e.bench.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Statements of several sessions, sorted into the transactions they belong to. */
final class Transactions {

    private final List<List<Statement>> all = new ArrayList<>();
    private final Map<Long, List<Statement>> open = new HashMap<>();

    private Transactions() {}

    /**
     * The statements again, one transaction after the other in the order in which they began,
     * without those transactions of which one statement is not wanted. A statement outside of a
     * transaction is one of its own.
     */
    static List<Statement> without(Predicate<Statement> unwanted, List<Statement> statements) {
        var transactions = new Transactions();
        statements.forEach(transactions::add);
        return transactions.all.stream()
                .filter(transaction -> transaction.stream().noneMatch(unwanted))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether every transaction that begins among the statements also ends there. */
    static boolean areOver(List<Statement> statements) {
        var transactions = new Transactions();
        statements.forEach(transactions::add);
        return transactions.open.isEmpty();
    }

    private void add(Statement statement) {
        if (statement.begins()) {
            var transaction = new ArrayList<>(List.of(statement));
            all.add(transaction);
            open.put(statement.session(), transaction);
            return;
        }
        var transaction = open.get(statement.session());
        if (transaction == null) {
            all.add(List.of(statement));
            return;
        }
        transaction.add(statement);
        if (statement.ends()) {
            open.remove(statement.session());
        }
    }
}
