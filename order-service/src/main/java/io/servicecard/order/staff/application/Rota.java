package io.servicecard.order.staff.application;

import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.branch.domain.BranchRefused;
import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import io.servicecard.order.staff.domain.Capacity;
import io.servicecard.order.staff.domain.ShiftPlan;
import io.servicecard.order.staff.domain.Shifts;
import io.servicecard.order.staff.domain.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who of a branch works when, and how much time for work that makes. */
@ApplicationScoped
public class Rota {
    private final Branches branches;
    private final Staff staff;
    private final MeasuringCalendars calendars;

    Rota(Branches branches, Staff staff, MeasuringCalendars calendars) {
        this.branches = branches;
        this.staff = staff;
        this.calendars = calendars;
    }

    /** A member and the shifts worked. */
    public record Turn(StaffMember member, Shifts shifts) {
        /** The member's part of what the branch can do in a stretch of time. */
        Capacity.Part part(Instant from, Instant to) {
            return new Capacity.Part(
                    member.id(), member.skills(), shifts.minutes(member.attendance(), from, to));
        }
    }

    /**
     * What the staff of a branch can do from one instant to another, in minutes of norms: those who
     * are away give nothing until they are back.
     *
     * @throws BranchRefused.NotFound when there is no such branch
     */
    @Transactional
    public Capacity capacity(UUID branchId, Instant from, Instant to) {
        return new Capacity(of(branchId).stream().map(turn -> turn.part(from, to)).toList());
    }

    /**
     * The staff of a branch with their shifts.
     *
     * @throws BranchRefused.NotFound when there is no such branch
     */
    @Transactional
    public List<Turn> of(UUID branchId) {
        var branch = branches.findByIdOptional(branchId).orElseThrow(BranchRefused.NotFound::new);
        Map<String, Optional<WorkingCalendar>> asked = new HashMap<>();
        return staff.ofBranch(branchId).stream()
                .map(member -> new Turn(member, shifts(member.plan(), branch, asked)))
                .toList();
    }

    private Shifts shifts(
            ShiftPlan plan, Branch branch, Map<String, Optional<WorkingCalendar>> asked) {
        var zone = ZoneId.of(branch.zone());
        var house = branch.calendarKey().flatMap(key -> calendar(key, asked));
        var own = plan.ownHours().map(week -> new WorkingCalendar(zone, week, Map.of()));
        if (own.isPresent()) {
            return new Shifts(zone, own, house, plan.capacityMinutes());
        }
        var hours =
                Optional.ofNullable(plan.calendarKey())
                        .flatMap(key -> calendar(key, asked))
                        .or(() -> house);
        return new Shifts(zone, hours, Optional.empty(), plan.capacityMinutes());
    }

    private Optional<WorkingCalendar> calendar(
            String key, Map<String, Optional<WorkingCalendar>> asked) {
        return asked.computeIfAbsent(key, one -> calendars.current(one).map(calendars::of));
    }
}
