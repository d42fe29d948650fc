package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.Forecast;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.Made.Cause;
import io.servicecard.order.promise.domain.Promise;
import io.servicecard.order.promise.domain.PromiseNews;
import io.servicecard.order.promise.domain.PromiseRef;
import io.servicecard.order.staff.application.CapacityNews;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Lets the promise of an order follow it, in the transaction in which something happens to it. */
@ApplicationScoped
public class KeepPromise implements CapacityNews {
    private final Promises promises;
    private final Looks looks;

    KeepPromise(Promises promises, Looks looks) {
        this.promises = promises;
        this.looks = looks;
    }

    /**
     * Notes what was promised at the intake; the order's row is locked.
     *
     * @param byHand whether a person chose the time
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void make(
            UUID orderId,
            PromiseRef ref,
            Instant readyBy,
            boolean byHand,
            Forecast forecast,
            Instant now) {
        promises.persist(
                new Promise(
                        Ids.next(),
                        orderId,
                        ref,
                        new Made(Cause.INTAKE, readyBy, byHand, forecast, now)));
        looks.ask(ref.branchId(), orderId);
    }

    /** Takes the news down; the order's row is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(PromiseNews news) {
        switch (news) {
            case PromiseNews.Ready ready ->
                    promises.lock(ready.orderId()).ifPresent(promise -> promise.ready(ready.at()));
            case PromiseNews.Ended end -> promises.lock(end.orderId()).ifPresent(Promise::end);
            case PromiseNews.Moved _ -> {}
        }
        looks.ask(news.branchId(), news.orderId());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void capacityChanged(UUID branchId) {
        looks.ask(branchId);
    }
}
