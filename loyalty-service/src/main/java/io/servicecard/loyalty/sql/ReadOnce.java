package io.servicecard.loyalty.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is read once in a transaction and then known to its end: what is in force, which many events
 * of one batch ask for. An event happened before the batch that brings it began, so what a read in
 * the batch sees is all that was in force when it happened. Never for what the transaction itself
 * may change.
 */
@ApplicationScoped
public class ReadOnce {
    private final TransactionSynchronizationRegistry transactions;

    ReadOnce(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** What this transaction read, or reads now; each time anew outside of a transaction. */
    public <T> T of(Class<T> what, Supplier<T> read) {
        return of(what, known -> true, read);
    }

    /** The same, read again when what is known is not enough. */
    public <T> T of(Class<T> what, Predicate<T> isEnough, Supplier<T> read) {
        if (transactions.getTransactionKey() == null) {
            return read.get();
        }
        var known = what.cast(transactions.getResource(what));
        if (known != null && isEnough.test(known)) {
            return known;
        }
        var now = read.get();
        transactions.putResource(what, now);
        return now;
    }
}
