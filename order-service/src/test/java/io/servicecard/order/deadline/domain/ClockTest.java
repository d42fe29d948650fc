package io.servicecard.order.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.calendar.domain.OpenHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tuesday, 10 March 2026, and the days after; the shop works from 9 to 18 every day. */
class ClockTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final UUID ORDER = UUID.randomUUID();
    private static final Set<WaitReason> CUSTOMER =
            Set.of(WaitReason.APPROVAL, WaitReason.INFO, WaitReason.PAYMENT);

    private final Standard fourHours = ready(240, CUSTOMER, 75, List.of(150, 200));
    private final Clock clock = clock();

    @Test
    void theTimeLeftIsWorkingTime() {
        accepted("10T16:00");
        var reading = clock.read(at("10T23:00"), fourHours);
        assertEquals(ClockState.RUNNING, reading.state());
        assertEquals(Optional.of(at("11T11:00")), reading.dueAt());
        assertEquals(Duration.ofHours(2), reading.remaining());
    }

    @Test
    void anOrderThatWaitsForItsCustomerIsNeverLate() {
        accepted("10T10:00");
        quietly(new OrderNews.Waits(ORDER, WaitReason.APPROVAL, at("10T12:00")));
        assertEquals(Optional.empty(), clock.nextCheckAt());
        assertEquals(Optional.empty(), clock.check(at("20T12:00"), fourHours));
        var reading = clock.read(at("20T12:00"), fourHours);
        assertEquals(ClockState.PAUSED, reading.state());
        assertEquals(Optional.empty(), reading.dueAt());
        assertEquals(Optional.of(WaitReason.APPROVAL), reading.pausedFor());
        assertEquals(Duration.ofHours(2), reading.remaining());
        quietly(new OrderNews.Resumed(ORDER, at("20T13:00")));
        assertEquals(Optional.of(at("20T15:00")), clock.read(at("20T13:00"), fourHours).dueAt());
    }

    @Test
    void anOrderThatBeginsToWaitAtTheLastMomentIsNotLateEither() {
        accepted("10T14:00");
        quietly(new OrderNews.Waits(ORDER, WaitReason.INFO, at("10T19:00")));
        assertEquals(Optional.of(at("10T17:00")), clock.nextCheckAt());
        assertEquals(75, percent(clock.check(at("11T09:30"), fourHours)));
        assertEquals(Optional.empty(), clock.nextCheckAt());
        assertEquals(ClockState.PAUSED, clock.read(at("15T12:00"), fourHours).state());
    }

    @Test
    void waitingForPartsPausesNothing() {
        accepted("10T10:00");
        quietly(new OrderNews.Waits(ORDER, WaitReason.PARTS, at("10T11:00")));
        var reading = clock.read(at("10T15:00"), fourHours);
        assertEquals(ClockState.BREACHED, reading.state());
        assertEquals(Optional.of(at("10T14:00")), reading.dueAt());
    }

    @Test
    void aPauseDoesNotMoveWhatSomebodyPromised() {
        var promise = at("12T12:00");
        quietly(new OrderNews.Accepted(ORDER, promise, at("10T10:00")));
        quietly(new OrderNews.Waits(ORDER, WaitReason.INFO, at("10T11:00")));
        quietly(new OrderNews.Resumed(ORDER, at("11T11:00")));
        assertEquals(Optional.of(promise), clock.promisedBy());
        assertEquals(Optional.of(at("11T14:00")), clock.read(at("11T11:00"), fourHours).dueAt());
    }

    @Test
    void aPauseIsAFactThatEveryPolicyReads() {
        accepted("10T10:00");
        quietly(new OrderNews.Waits(ORDER, WaitReason.APPROVAL, at("10T12:00")));
        var longer = ready(480, CUSTOMER, 75, List.of());
        var reading = clock.read(at("15T12:00"), longer);
        assertEquals(ClockState.PAUSED, reading.state());
        assertEquals(Duration.ofHours(6), reading.remaining());
    }

    @Test
    void whatIsDueWhenTheShopClosesIsLateWhenItOpensAgain() {
        accepted("10T14:00"); // due at 18:00
        assertEquals(75, percent(clock.check(at("10T17:30"), fourHours)));
        assertEquals(Optional.of(at("11T09:00")), clock.nextCheckAt());
    }

    @Test
    void nothingIsToldAtMidnight() {
        accepted("10T10:00"); // due at 14:00; nobody looks until midnight
        assertEquals(Optional.empty(), clock.check(at("11T00:00"), fourHours));
        assertEquals(Optional.of(at("11T09:00")), clock.nextCheckAt());
        assertEquals(List.of(), clock.firings());
        assertEquals(200, percent(clock.check(at("11T09:01"), fourHours)));
    }

    @Test
    void afterAnOutageOfDaysOneThingIsTold() {
        accepted("10T10:00");
        var told = clock.check(at("15T10:00"), fourHours).orElseThrow();
        assertEquals(200, assertInstanceOf(ClockEvent.Breached.class, told).percent());
        assertEquals(1, told.head().version());
        assertEquals(at("10T14:00"), told.head().dueAt());
        assertEquals(
                List.of(false, false, false, true),
                clock.firings().stream().map(Firing::told).toList());
        assertEquals(Optional.empty(), clock.check(at("16T10:00"), fourHours));
        assertEquals(Optional.empty(), clock.nextCheckAt());
    }

    @Test
    void eachPercentageIsToldOnce() {
        accepted("10T09:00");
        for (var now : List.of("10T12:00:01", "10T13:00:01", "10T15:00:01", "10T17:00:01")) {
            assertTrue(clock.nextCheckAt().orElseThrow().isBefore(at(now)));
            assertTrue(clock.check(at(now), fourHours).isPresent(), now);
            assertEquals(Optional.empty(), clock.check(at(now), fourHours), now);
        }
        assertEquals(
                List.of(75, 100, 150, 200), clock.firings().stream().map(Firing::percent).toList());
    }

    @Test
    void whatComesAboutAtTheVeryEndIsInTime() {
        accepted("10T14:00");
        var told = follow(new OrderNews.Ready(ORDER, at("10T22:00"))); // after hours
        assertEquals(at("10T18:00"), told.orElseThrow().head().dueAt());
        assertEquals(ClockState.MET, clock.read(at("12T12:00"), fourHours).state());
        assertEquals(Optional.empty(), clock.nextCheckAt());
    }

    @Test
    void whatComesAboutLateIsStillToldToBeLate() {
        accepted("10T10:00");
        assertEquals(Optional.empty(), follow(new OrderNews.Ready(ORDER, at("10T14:01"))));
        assertEquals(ClockState.MISSED, clock.read(at("12T12:00"), fourHours).state());
        assertEquals(100, percent(clock.check(at("12T12:00"), fourHours)));
        assertEquals(Optional.empty(), clock.nextCheckAt());
    }

    @Test
    void nothingIsDueOnceTheOrderIsCancelled() {
        accepted("10T10:00");
        quietly(new OrderNews.Cancelled(ORDER, at("10T11:00")));
        assertEquals(Optional.empty(), clock.nextCheckAt());
        assertEquals(Optional.empty(), clock.check(at("12T10:00"), fourHours));
        assertEquals(ClockState.STOPPED, clock.read(at("12T10:00"), fourHours).state());
    }

    private Optional<ClockEvent> follow(OrderNews news) {
        return clock.follow(news, fourHours);
    }

    private void accepted(String when) {
        quietly(new OrderNews.Accepted(ORDER, at("31T12:00"), at(when)));
    }

    private void quietly(OrderNews news) {
        assertEquals(Optional.empty(), follow(news));
    }

    private static int percent(Optional<ClockEvent> event) {
        return switch (event.orElseThrow()) {
            case ClockEvent.AtRisk e -> e.percent();
            case ClockEvent.Breached e -> e.percent();
            case ClockEvent.Met e -> 0;
        };
    }

    private static Clock clock() {
        var order =
                new OrderRef(
                        ORDER,
                        "R-7K3M9QXT",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID());
        return new Clock(
                UUID.randomUUID(),
                order,
                DeadlineMetric.READY,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    private static Standard ready(
            int minutes, Set<WaitReason> pauseOn, Integer warnAt, List<Integer> escalateAt) {
        var hours = List.of(new OpenHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<OpenHours>> week =
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(Function.identity(), day -> hours));
        return new Standard(
                new Terms(
                        DeadlineMetric.READY,
                        null,
                        Duration.ofMinutes(minutes),
                        pauseOn,
                        warnAt,
                        escalateAt),
                new WorkingCalendar(WARSAW, new WeeklyHours(week), Map.of()));
    }

    private static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2026-03-" + dayAndTime).atZone(WARSAW).toInstant();
    }
}
