package io.servicecard.order.branch.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.branch.domain.BranchRefused;
import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a branch the calendar by which it works. */
@ApplicationScoped
public class AssignCalendar {
    private final Branches branches;
    private final MeasuringCalendars calendars;

    AssignCalendar(Branches branches, MeasuringCalendars calendars) {
        this.branches = branches;
        this.calendars = calendars;
    }

    /**
     * The branch with the calendar.
     *
     * @throws BranchRefused.NotFound when there is no such branch
     * @throws CalendarRefused.NotConfirmed when nobody has vouched for a version of the calendar
     */
    @Transactional
    public Branch assign(UUID branchId, IfMatch ifMatch, String calendarKey) {
        var branch = branches.lock(branchId).orElseThrow(BranchRefused.NotFound::new);
        IfMatch.check(ifMatch, branch.version());
        if (calendars.current(calendarKey).isEmpty()) {
            throw new CalendarRefused.NotConfirmed();
        }
        branch.workBy(calendarKey);
        return branch;
    }
}
