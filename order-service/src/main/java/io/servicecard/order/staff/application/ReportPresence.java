package io.servicecard.order.staff.application;

import io.servicecard.order.staff.domain.Presence;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Notes who comes and goes. */
@ApplicationScoped
public class ReportPresence {
    private final ChangeStaff staff;
    private final InstantSource clock;

    ReportPresence(ChangeStaff staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A member, there or away.
     *
     * @param backAt when whoever is away is there again; null for not known
     * @throws io.servicecard.order.staff.domain.StaffRefused when that cannot be
     */
    @Transactional
    public KnownMember of(UUID id, IfMatch ifMatch, Presence presence, Instant backAt) {
        return staff.change(
                id, ifMatch, member -> member.report(presence, backAt, clock.instant()));
    }

    /**
     * The caller, there or away.
     *
     * @throws io.servicecard.order.staff.domain.StaffRefused when that cannot be
     */
    @Transactional
    public KnownMember own(IfMatch ifMatch, Presence presence, Instant backAt) {
        return staff.changeOwn(ifMatch, member -> member.report(presence, backAt, clock.instant()));
    }
}
