package io.servicecard.order.staff.application;

import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.staff.domain.ShiftPlan;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says what members can do, when they work, and how much they have at once. */
@ApplicationScoped
public class PlanStaff {
    private final ChangeStaff staff;
    private final MeasuringCalendars calendars;

    PlanStaff(ChangeStaff staff, MeasuringCalendars calendars) {
        this.staff = staff;
        this.calendars = calendars;
    }

    /**
     * The member who can do this from now on, and nothing else.
     *
     * @throws io.servicecard.order.staff.domain.StaffRefused.NotFound when there is none
     */
    @Transactional
    public KnownMember skills(UUID id, IfMatch ifMatch, List<String> skills) {
        return staff.change(
                id, ifMatch, member -> member.canDo(skills.stream().distinct().toList()));
    }

    /**
     * The member who has no more than so many things at once from now on.
     *
     * @throws io.servicecard.order.staff.domain.StaffRefused.NotFound when there is none
     */
    @Transactional
    public KnownMember limit(UUID id, IfMatch ifMatch, int most) {
        return staff.change(id, ifMatch, member -> member.limitTo(most));
    }

    /**
     * The member who works by the plan from now on.
     *
     * @throws io.servicecard.order.staff.domain.StaffRefused.NotFound when there is none
     * @throws CalendarRefused.NotConfirmed when nobody has vouched for a version of the calendar
     */
    @Transactional
    public KnownMember shifts(UUID id, IfMatch ifMatch, ShiftPlan plan) {
        if (plan.calendarKey() != null && calendars.current(plan.calendarKey()).isEmpty()) {
            throw new CalendarRefused.NotConfirmed();
        }
        return staff.change(id, ifMatch, member -> member.workBy(plan));
    }
}
