package io.servicecard.order.staff.api;

import io.servicecard.order.calendar.domain.WeekHours;
import io.servicecard.order.staff.domain.Presence;
import io.servicecard.order.staff.domain.ShiftPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about members of the staff bring. */
final class StaffBodies {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private StaffBodies() {}

    /**
     * Somebody comes or goes.
     *
     * @param backAt when whoever goes is there again, if that is known
     */
    @Schema(name = "PresenceReport")
    record PresenceBody(@NotNull Presence presence, Instant backAt) {}

    /**
     * What a member can do.
     *
     * @param skills codes, all of them
     */
    @Schema(name = "StaffSkills")
    record SkillsBody(
            @NotNull @Size(max = 50)
                    List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String> skills) {}

    /**
     * How much a member has at once.
     *
     * @param limit at most so many things
     */
    @Schema(name = "WipLimit")
    record WipLimitBody(@NotNull @Min(1) @Max(50) Integer limit) {}

    /**
     * When a member works: by a calendar, by hours of the week, or, with neither, whenever the
     * branch does.
     *
     * @param calendarKey its newest confirmed version counts
     * @param hours of an ordinary week, in the branch's zone
     * @param capacityMinutes how much of a day goes into norms at most; 0 for who does no stages
     */
    @Schema(name = "ShiftPlan")
    record PlanBody(
            @Size(max = 40) @Schema(nullable = true) String calendarKey,
            @NotNull @Size(max = 50) List<@NotNull @Valid HoursBody> hours,
            @NotNull @Min(0) @Max(1440) Integer capacityMinutes) {
        static PlanBody of(ShiftPlan plan) {
            return new PlanBody(
                    plan.calendarKey(),
                    plan.hours().stream().map(HoursBody::of).toList(),
                    plan.capacityMinutes());
        }

        ShiftPlan toDomain() {
            return new ShiftPlan(
                    calendarKey, hours.stream().map(HoursBody::toDomain).toList(), capacityMinutes);
        }
    }

    /**
     * Hours on a day of the week; they end on the next day when {@code to} is not later than {@code
     * from}.
     */
    @Schema(name = "ShiftHours")
    record HoursBody(
            @NotNull DayOfWeek day,
            @NotNull @Size(max = 5) @Pattern(regexp = TIME) String from,
            @NotNull @Size(max = 5) @Pattern(regexp = TIME) String to) {
        static HoursBody of(WeekHours hours) {
            return new HoursBody(hours.day(), hours.from().toString(), hours.to().toString());
        }

        WeekHours toDomain() {
            return new WeekHours(day, LocalTime.parse(from), LocalTime.parse(to));
        }
    }
}
