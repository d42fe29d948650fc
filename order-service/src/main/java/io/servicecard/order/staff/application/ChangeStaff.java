package io.servicecard.order.staff.application;

import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** What all changes of a member share: lock the row, see which version it is, change it. */
@ApplicationScoped
class ChangeStaff {
    private final Staff staff;
    private final ReadStaff readStaff;
    private final Caller caller;
    private final CapacityNews news;

    ChangeStaff(Staff staff, ReadStaff readStaff, Caller caller, CapacityNews news) {
        this.news = news;
        this.staff = staff;
        this.readStaff = readStaff;
        this.caller = caller;
    }

    /**
     * The member, changed.
     *
     * @param ifMatch the version the caller starts from; null for any
     * @throws StaffRefused.NotFound when there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    KnownMember change(UUID id, IfMatch ifMatch, Consumer<StaffMember> how) {
        var member = staff.lock(id).orElseThrow(StaffRefused.NotFound::new);
        IfMatch.check(ifMatch, member.version());
        how.accept(member);
        staff.flush();
        news.capacityChanged(member.branchId());
        return readStaff.known(member);
    }

    /**
     * The caller, changed.
     *
     * @throws StaffRefused.CallerUnknown when not registered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    KnownMember changeOwn(IfMatch ifMatch, Consumer<StaffMember> how) {
        var id = staff.idOfSubject(caller.subject()).orElseThrow(StaffRefused.CallerUnknown::new);
        return change(id, ifMatch, how);
    }
}
