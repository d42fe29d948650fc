package io.servicecard.order.work.application;

import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.Worker;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Who acts, and when. */
@ApplicationScoped
public class Acting {
    private final Caller caller;
    private final Staff staff;
    private final InstantSource clock;

    Acting(Caller caller, Staff staff, InstantSource clock) {
        this.caller = caller;
        this.staff = staff;
        this.clock = clock;
    }

    /** The caller, now. */
    public Act now() {
        return new Act(caller.subject(), caller.actorRole(), clock.instant());
    }

    /** An event of another service takes effect, now. */
    public Act asService(String name) {
        return new Act(name, Roles.SERVICE, clock.instant());
    }

    /** Whoever holds a link that was sent to the customer, now. */
    public Act asCustomerByLink() {
        return new Act("link", Roles.CUSTOMER, clock.instant());
    }

    /**
     * The caller as somebody who works on orders.
     *
     * @throws OrderRefused.NotStaff when neither registered nor a manager
     */
    Worker worker() {
        var member = staff.ofSubject(caller.subject());
        var id = member.map(StaffMember::id).orElse(null);
        var manager = caller.has(Roles.MANAGER);
        if (id == null && !manager) {
            throw new OrderRefused.NotStaff();
        }
        var skills = member.map(StaffMember::skills).orElse(List.of());
        return new Worker(caller.subject(), id, manager, caller.actorRole(), skills);
    }
}
