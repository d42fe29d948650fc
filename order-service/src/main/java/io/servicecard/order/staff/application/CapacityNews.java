package io.servicecard.order.staff.application;

import java.util.UUID;

/** Hears of it when a branch can do more or less than before; others say what follows. */
public interface CapacityNews {
    /** Somebody came, went, or has other shifts; in the transaction in which that is noted. */
    void capacityChanged(UUID branchId);
}
