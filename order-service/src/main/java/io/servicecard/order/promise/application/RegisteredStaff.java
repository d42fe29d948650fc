package io.servicecard.order.promise.application;

import io.servicecard.order.staff.application.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Everybody who is registered at a branch works there. */
@ApplicationScoped
class RegisteredStaff implements Capacity {
    private final Staff staff;

    RegisteredStaff(Staff staff) {
        this.staff = staff;
    }

    @Override
    public int people(UUID branchId, Instant at) {
        return Math.toIntExact(staff.count("branchId", branchId));
    }
}
