package io.servicecard.order.promise.domain;

import io.servicecard.order.calendar.domain.OpenHours;
import io.servicecard.order.calendar.domain.WeeklyHours;
import io.servicecard.order.calendar.domain.WorkingCalendar;
import io.servicecard.order.norm.domain.Pace;
import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.OpenOrder.Phase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A branch with orders, people and measured stages, made by chance. */
final class RandomLine {
    static final Instant NOW = Instant.parse("2026-03-27T15:20:00Z"); // before a change of clocks

    private static final List<List<String>> SKILLS =
            List.of(
                    List.of(),
                    List.of(),
                    List.of("painting"),
                    List.of("soldering"),
                    List.of("painting", "soldering"));

    private static final List<WorkingCalendar> CALENDARS =
            List.of(
                    calendar(hours(9, 13), hours(14, 18)),
                    calendar(hours(22, 6)),
                    calendar(hours(0, 0)));

    final Random random;
    final WorkingCalendar calendar;
    final Speed speed;
    final List<OpenOrder> orders;
    final int people;

    RandomLine(long seed) {
        random = new Random(seed);
        calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
        Map<String, Pace> paces = new HashMap<>();
        for (int stage = 0; stage < 4; stage++) {
            if (random.nextBoolean()) {
                var median = Duration.ofSeconds(random.nextInt(9_000));
                paces.put(
                        "s" + stage,
                        new Pace(
                                20 + random.nextInt(100),
                                median,
                                median.plusSeconds(random.nextInt(9_000))));
            }
        }
        speed = (template, stage) -> Optional.ofNullable(paces.get(stage));
        orders = new ArrayList<>();
        for (int order = random.nextInt(12); order > 0; order--) {
            orders.add(order(random.nextInt(50)));
        }
        people = random.nextInt(6);
    }

    Line line(List<OpenOrder> open, int present) {
        return new Line(
                open,
                new Line.Terms(
                        calendar, skills -> having(skills, present), Duration.ofMinutes(15), speed),
                NOW);
    }

    /** Of so many people every second can paint, and every third can solder. */
    private static double having(List<String> skills, int present) {
        return IntStream.range(0, present)
                .filter(one -> one % 2 == 1 || !skills.contains("painting"))
                .filter(one -> one % 3 == 1 || !skills.contains("soldering"))
                .count();
    }

    /** A stage that anybody can do. */
    static OpenStage stage(String key, int normMinutes, Instant startedAt) {
        return new OpenStage(key, List.of(), normMinutes, startedAt);
    }

    /** An order of any phase; a higher place stands later in the line. */
    OpenOrder order(int place) {
        var phase = List.of(Phase.values()).get(random.nextInt(3));
        var started = random.nextInt(3) == 0;
        var stages =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(
                                stage ->
                                        new OpenStage(
                                                "s" + stage,
                                                SKILLS.get(random.nextInt(SKILLS.size())),
                                                1 + random.nextInt(240),
                                                stage == 0 && started ? ago(600) : null))
                        .toList();
        return new OpenOrder(
                new UUID(place, random.nextLong()),
                phase,
                phase == Phase.WORK ? null : ago(100),
                phase == Phase.HELD ? NOW.plusSeconds(random.nextInt(90_000) - 10_000L) : null,
                "t",
                random.nextInt(4) - 1,
                stages);
    }

    /** The same order with another rank. */
    static OpenOrder ranked(OpenOrder order, int rank) {
        return new OpenOrder(
                order.id(),
                order.phase(),
                order.waitingSince(),
                order.reviewAt(),
                order.templateKey(),
                rank,
                order.stages());
    }

    /** A calendar whose every moment of these days is working time. */
    static WorkingCalendar always() {
        return CALENDARS.getLast();
    }

    private Instant ago(int minutes) {
        return NOW.minusSeconds(60L * random.nextInt(minutes));
    }

    private static OpenHours hours(int from, int to) {
        return new OpenHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static WorkingCalendar calendar(OpenHours... hours) {
        var week =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day != DayOfWeek.SUNDAY)
                        .collect(Collectors.toMap(day -> day, day -> List.of(hours)));
        return new WorkingCalendar(ZoneId.of("Europe/Warsaw"), new WeeklyHours(week), Map.of());
    }
}
