package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.OpenOrder;
import java.util.List;
import java.util.UUID;

/** What there is to do in a branch; the work says it. */
public interface Backlog {
    /**
     * The orders of a branch that are taken in and not ready, what comes first, then those placed
     * first.
     *
     * @param most how many of them at most
     */
    List<OpenOrder> of(UUID branchId, int most);
}
