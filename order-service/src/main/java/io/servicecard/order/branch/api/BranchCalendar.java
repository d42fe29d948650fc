package io.servicecard.order.branch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The calendar by which a branch is to work.
 *
 * @param calendarKey its newest confirmed version counts
 */
public record BranchCalendar(@NotNull @Size(max = 40) String calendarKey) {}
