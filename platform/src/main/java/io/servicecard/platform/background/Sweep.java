package io.servicecard.platform.background;

import io.servicecard.platform.database.DatabaseTrouble;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Many things, each by itself, in a transaction of its own: one that fails is logged by its id and
 * left for the next round, and keeps no other waiting. Pages follow one another, so that what is
 * still to be done after it was looked at is passed by, and every round ends.
 */
public final class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final String what;
    private final BooleanSupplier going;

    /**
     * A sweep over things of one kind.
     *
     * @param what logs call one of them, before its id
     * @param going false when the service stops: the sweep ends before the next thing
     */
    public Sweep(String what, BooleanSupplier going) {
        this.what = what;
        this.going = going;
    }

    /**
     * Does all, in the order of their ids.
     *
     * @param pageAfter those with greater ids, in the database's order; empty at the end
     * @return how many failed
     */
    public int over(Function<UUID, List<UUID>> pageAfter, Consumer<UUID> each) {
        return over(BEFORE_ALL, pageAfter, UnaryOperator.identity(), each);
    }

    /**
     * Does all that a list of another order leads to; what stands several times on a page is done
     * once.
     *
     * @param first stands before all others
     * @param pageAfter those that follow another one; empty at the end
     * @param id of the thing that one leads to, as logs may show it
     * @return how many failed
     */
    public <T, I> int over(
            T first, Function<T, List<T>> pageAfter, Function<T, I> id, Consumer<I> each) {
        int failed = 0;
        for (var page = pageAfter.apply(first);
                !page.isEmpty() && going.getAsBoolean();
                page = pageAfter.apply(page.getLast())) {
            for (var one : page.stream().map(id).distinct().toList()) {
                if (!going.getAsBoolean()) {
                    return failed;
                }
                failed += isDone(one, each) ? 0 : 1;
            }
        }
        return failed;
    }

    private <I> boolean isDone(I one, Consumer<I> each) {
        try {
            each.accept(one);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("%s %s waits for the next round: %s", what, one, DatabaseTrouble.summary(e));
            return false;
        }
    }
}
