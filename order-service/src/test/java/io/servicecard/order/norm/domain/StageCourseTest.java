package io.servicecard.order.norm.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.calendar.domain.OpenHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import io.servicecard.order.norm.domain.StageCourse.Kind;
import io.servicecard.order.norm.domain.StageCourse.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageCourseTest {
    /** Mondays from nine to six. */
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(
                    ZoneId.of("UTC"),
                    new WeeklyHours(
                            Map.of(
                                    DayOfWeek.MONDAY,
                                    List.of(
                                            new OpenHours(
                                                    LocalTime.of(9, 0), LocalTime.of(18, 0))))),
                    Map.of());

    private static Step step(Kind kind, String time) {
        return new Step(kind, Instant.parse("2026-03-02T" + time + ":00Z")); // a Monday
    }

    private static void assertTook(int touch, int waited, Step... steps) {
        var course = StageCourse.last(List.of(steps)).orElseThrow();
        assertEquals(Duration.ofMinutes(touch), course.touch(CALENDAR));
        assertEquals(Duration.ofMinutes(waited), course.waited(CALENDAR));
    }

    @Test
    void waitEndsWhereWorkBegins() {
        assertTook(
                60,
                90,
                step(Kind.AVAILABLE, "08:00"), // before the branch opens
                step(Kind.STARTED, "10:30"),
                step(Kind.DONE, "11:30"));
    }

    @Test
    void aStageWaitsFromTheEndOfTheOneBefore() {
        assertTook(
                15,
                45,
                step(Kind.AVAILABLE, "09:00"),
                step(Kind.STARTED, "09:30"),
                step(Kind.DONE, "11:00"),
                step(Kind.STARTED, "11:45"),
                step(Kind.DONE, "12:00"));
    }

    @Test
    void standstillsAreWaitAndNoTouch() {
        assertTook(
                50,
                70,
                step(Kind.AVAILABLE, "09:00"),
                step(Kind.PAUSED, "09:10"),
                step(Kind.RESUMED, "09:20"),
                step(Kind.STARTED, "09:30"),
                step(Kind.PAUSED, "10:00"),
                step(Kind.RESUMED, "10:40"),
                step(Kind.DONE, "11:00"));
    }

    @Test
    void whatWaitsAndIsAskedToEndGoesOnWhenBothAreOver() {
        assertTook(
                30,
                60,
                step(Kind.AVAILABLE, "09:00"),
                step(Kind.STARTED, "09:00"),
                step(Kind.PAUSED, "09:10"),
                step(Kind.END_ASKED, "09:20"),
                step(Kind.END_REFUSED, "09:50"),
                step(Kind.RESUMED, "10:10"),
                step(Kind.DONE, "10:30"));
    }

    @Test
    void workThatIsSentBackWaitsAnew() {
        assertTook(
                10,
                20,
                step(Kind.AVAILABLE, "09:00"),
                step(Kind.STARTED, "09:00"),
                step(Kind.AVAILABLE, "12:00"),
                step(Kind.STARTED, "12:20"),
                step(Kind.DONE, "12:30"));
    }

    @Test
    void clocksThatDifferALittleMakeNothingNegative() {
        assertTook(
                0,
                0,
                step(Kind.AVAILABLE, "10:00"),
                step(Kind.STARTED, "09:59"),
                step(Kind.DONE, "09:58"));
    }

    @Test
    void onlyTheEndOfAStageIsMeasured() {
        assertTrue(
                StageCourse.last(
                                List.of(step(Kind.AVAILABLE, "09:00"), step(Kind.STARTED, "09:10")))
                        .isEmpty());
        assertTrue(StageCourse.last(List.of(step(Kind.DONE, "09:10"))).isEmpty());
        assertTrue(StageCourse.last(List.of()).isEmpty());
    }
}
