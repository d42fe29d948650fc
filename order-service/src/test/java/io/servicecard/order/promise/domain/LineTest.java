package io.servicecard.order.promise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.norm.domain.Pace;
import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.OpenOrder.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final int LINES = 3_000;

    @Test
    void theMiddleIsNeverLaterThanNineTenths() {
        for (var line : lines()) {
            line.line(line.orders, line.people)
                    .forecasts()
                    .values()
                    .forEach(forecast -> assertFalse(forecast.p90().isBefore(forecast.p50())));
        }
    }

    @Test
    void nothingIsReadyBeforeTheNormsOfWhatIsLeftToDo() {
        for (var line : lines()) {
            var forecasts = line.line(line.orders, line.people).forecasts();
            for (var order : line.orders) {
                if (forecasts.containsKey(order.id())) {
                    var norms =
                            order.stages().stream()
                                    .filter(stage -> stage.startedAt() == null)
                                    .mapToLong(OpenStage::normMinutes)
                                    .sum();
                    var least = line.calendar.add(RandomLine.NOW, Duration.ofMinutes(norms + 15));
                    assertFalse(forecasts.get(order.id()).p50().isBefore(least));
                }
            }
        }
    }

    @Test
    void moreToDoMakesNothingEarlier() {
        for (var line : lines()) {
            var more = new ArrayList<>(line.orders);
            more.add(line.order(line.random.nextInt(50)));
            assertNothingEarlier(
                    line, line.line(line.orders, line.people), line.line(more, line.people));
        }
    }

    @Test
    void moreRankMakesAnOrderNoLater() {
        int sooner = 0;
        for (var line : lines()) {
            if (line.orders.isEmpty()) {
                continue;
            }
            var raised = new ArrayList<>(line.orders);
            int place = line.random.nextInt(raised.size());
            var order = raised.get(place);
            raised.set(place, RandomLine.ranked(order, order.rank() + 1 + line.random.nextInt(2)));
            var before = line.line(line.orders, line.people).forecasts().get(order.id());
            var after = line.line(raised, line.people).forecasts().get(order.id());
            if (before != null) {
                assertNotEarlier(after, before);
                sooner += before.equals(after) ? 0 : 1;
            }
        }
        assertTrue(sooner > 100, "of few it was worth anything");
    }

    @Test
    void whatComesBeforeOthersWaitsForWhatWasBegunAlone() {
        var begun = order(3, RandomLine.NOW);
        var usual = order(1, null);
        var urgent = RandomLine.ranked(order(2, null), 2);
        var line = line(List.of(usual, urgent, begun), 1, (template, stage) -> Optional.empty());
        var forecasts = line.forecasts();
        assertEquals(75, minutes(forecasts.get(begun.id())));
        assertEquals(150, minutes(forecasts.get(urgent.id())));
        assertEquals(225, minutes(forecasts.get(usual.id())));
        var stages = List.of(RandomLine.stage("s", 60, null));
        assertEquals(225, minutes(line.joining("t", 1, stages)));
        assertEquals(300, minutes(line.joining("t", 0, stages)));
    }

    private static long minutes(Forecast forecast) {
        return Duration.between(RandomLine.NOW, forecast.p50()).toMinutes();
    }

    @Test
    void fewerPeopleMakeNothingEarlier() {
        for (var line : lines()) {
            assertNothingEarlier(
                    line,
                    line.line(line.orders, line.people + 1),
                    line.line(line.orders, line.people));
        }
    }

    @Test
    void theSameLineSaysTheSame() {
        for (var line : lines()) {
            assertEquals(
                    line.line(line.orders, line.people).forecasts(),
                    line.line(line.orders.reversed(), line.people).forecasts());
        }
    }

    /** Two hours of norms and the check with one free person: 2 h 15, and its own spread. */
    @Test
    void nobodyIsWaitedForWhileSomebodyIsFree() {
        var line = line(List.of(order(1, null)), 2, (template, stage) -> Optional.empty());
        var forecast = line.joining("t", 0, List.of(RandomLine.stage("s", 120, null)));
        assertEquals(RandomLine.NOW.plus(Duration.ofMinutes(135)), forecast.p50());
        var spread = Line.Z90 * Math.hypot(60 * 60, 7.5 * 60);
        assertEquals(
                (135 * 60 + spread) / 60,
                (double) Duration.between(RandomLine.NOW, forecast.p90()).toMinutes(),
                1);
        assertEquals(0, forecast.sampleSize());
        assertEquals("line-3", forecast.method());
    }

    @Test
    void peopleShareWhatIsBefore() {
        var orders = IntStream.range(0, 4).mapToObj(place -> order(place, null)).toList();
        var line = line(orders, 2, (template, stage) -> Optional.empty());
        var forecast = line.joining("t", 0, List.of(RandomLine.stage("s", 120, null)));
        assertEquals(RandomLine.NOW.plus(Duration.ofMinutes(4 * 75 / 2 + 135)), forecast.p50());
    }

    @Test
    void whatWasMeasuredCountsInsteadOfTheNorm() {
        var pace = new Pace(40, Duration.ofMinutes(200), Duration.ofMinutes(300));
        Speed measured =
                (template, stage) -> stage.equals("s") ? Optional.of(pace) : Optional.empty();
        var forecast =
                line(List.of(), 1, measured)
                        .joining("t", 0, List.of(RandomLine.stage("s", 120, null)));
        assertEquals(RandomLine.NOW.plus(Duration.ofMinutes(215)), forecast.p50());
        assertEquals(40, forecast.sampleSize());
    }

    @Test
    void whatIsOverItsTimeTakesAsLongAgain() {
        var begun = order(1, RandomLine.NOW.minus(Duration.ofMinutes(90)));
        var forecast =
                line(List.of(begun), 1, (template, stage) -> Optional.empty())
                        .forecasts()
                        .get(begun.id());
        assertEquals(RandomLine.NOW.plus(Duration.ofMinutes(30 + 15)), forecast.p50());
    }

    @Test
    void anOrderThatWaitsForItsCustomerHasNoForecastAndStillIsLoad() {
        var asked =
                new OpenOrder(
                        new UUID(1, 1),
                        Phase.CUSTOMER,
                        RandomLine.NOW,
                        null,
                        "t",
                        0,
                        List.of(RandomLine.stage("s", 60, null)));
        var next = order(2, null);
        var forecasts =
                line(List.of(asked, next), 1, (template, stage) -> Optional.empty()).forecasts();
        assertFalse(forecasts.containsKey(asked.id()));
        assertEquals(RandomLine.NOW.plus(Duration.ofMinutes(150)), forecasts.get(next.id()).p50());
    }

    @Test
    void aReviewThatNeverComesSpoilsNobodysForecast() {
        var held =
                new OpenOrder(
                        new UUID(1, 1),
                        Phase.HELD,
                        RandomLine.NOW,
                        Instant.parse("9999-12-31T23:59:59Z"),
                        "t",
                        0,
                        List.of(RandomLine.stage("s", 60, null)));
        var next = order(2, null);
        var forecasts =
                line(List.of(held, next), 2, (template, stage) -> Optional.empty()).forecasts();
        assertEquals(RandomLine.NOW.plus(Duration.ofMinutes(75)), forecasts.get(next.id()).p50());
        assertTrue(
                forecasts.get(held.id()).p50().isAfter(RandomLine.NOW.plus(Duration.ofDays(3650))));
    }

    private static void assertNothingEarlier(RandomLine line, Line before, Line after) {
        var sooner = before.forecasts();
        var later = after.forecasts();
        for (var order : line.orders) {
            var was = Optional.ofNullable(sooner.get(order.id()));
            var is = Optional.ofNullable(later.get(order.id()));
            assertEquals(was.isPresent(), is.isPresent());
            was.ifPresent(forecast -> assertNotEarlier(forecast, is.orElseThrow()));
        }
        var stages = List.of(RandomLine.stage("s0", 30, null), RandomLine.stage("s1", 45, null));
        for (int rank = -1; rank <= 2; rank++) {
            assertNotEarlier(before.joining("t", rank, stages), after.joining("t", rank, stages));
        }
    }

    private static void assertNotEarlier(Forecast sooner, Forecast later) {
        assertFalse(later.p50().isBefore(sooner.p50()));
        assertFalse(later.p90().isBefore(sooner.p90()));
    }

    private static List<RandomLine> lines() {
        var lines = IntStream.range(0, LINES).mapToObj(RandomLine::new).toList();
        assertTrue(lines.stream().anyMatch(line -> line.orders.size() > line.people + 3));
        return lines;
    }

    /** An order with one stage of an hour. */
    private static OpenOrder order(int place, Instant startedAt) {
        return new OpenOrder(
                new UUID(place, 0),
                Phase.WORK,
                null,
                null,
                "t",
                0,
                List.of(RandomLine.stage("s", 60, startedAt)));
    }

    private static Line line(List<OpenOrder> orders, int people, Speed speed) {
        return new Line(
                orders,
                new Line.Terms(
                        RandomLine.always(), skills -> people, Duration.ofMinutes(15), speed),
                RandomLine.NOW);
    }
}
