package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends an open hold at a request, which does nothing else in its transaction. So it is recorded
 * with one statement, unless points are to move on to the account that the hold's one went up in.
 */
@ApplicationScoped
class EndHold {
    private final RecordHold recordHold;
    private final ResolveHold resolveHold;

    EndHold(RecordHold recordHold, ResolveHold resolveHold) {
        this.recordHold = recordHold;
        this.resolveHold = resolveHold;
    }

    /** Gives its points back. */
    void release(Account locked, Holds.Taken taken, String actor) {
        var hold = taken.hold();
        if (isHome(locked, taken)) {
            var source = Source.hold(hold.id(), actor);
            recordHold.ended(
                    locked, taken, locked.release(hold, taken.parts(), source, taken.now()));
        } else {
            resolveHold.release(locked, taken, actor);
        }
    }

    /** Spends some of its points, and gives the others back. */
    void capture(Account locked, Holds.Taken taken, long points, String actor) {
        var hold = taken.hold();
        if (isHome(locked, taken)) {
            var source = Source.hold(hold.id(), actor);
            recordHold.ended(
                    locked,
                    taken,
                    locked.capture(hold, taken.parts(), points, source, taken.now()));
        } else {
            resolveHold.capture(locked, taken, points, actor);
        }
    }

    private static boolean isHome(Account locked, Holds.Taken taken) {
        return taken.hold().accountId().equals(locked.id());
    }
}
