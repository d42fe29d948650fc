package io.servicecard.order.promise.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.OpenOrder.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where only some can do a stage, what is before it for them alone counts. */
class SkilledLineTest {
    private static final List<String> SOLDERING = List.of("soldering");
    private static final List<String> BOTH = List.of("soldering", "optics");

    private static OpenOrder order(int place, List<String> skills) {
        return new OpenOrder(
                new UUID(place, 0),
                Phase.WORK,
                null,
                null,
                "t",
                0,
                List.of(new OpenStage("s", skills, 60, null)));
    }

    /** Four people, of whom one solders; nobody else has any skill. */
    private static Line line(OpenOrder... orders) {
        People people =
                skills -> skills.isEmpty() ? 4 : skills.equals(List.of("soldering")) ? 1 : 0;
        return new Line(
                List.of(orders),
                new Line.Terms(
                        RandomLine.always(),
                        people,
                        Duration.ofMinutes(15),
                        (template, stage) -> Optional.empty()),
                RandomLine.NOW);
    }

    private static long joining(Line line, List<String> skills) {
        var forecast = line.joining("t", 0, List.of(new OpenStage("s", skills, 60, null)));
        return minutes(forecast);
    }

    private static long minutes(Forecast forecast) {
        return Duration.between(RandomLine.NOW, forecast.p50()).toMinutes();
    }

    @Test
    void anOrderWaitsForTheOneWhoCanDoIt() {
        var line = line(order(1, SOLDERING), order(2, SOLDERING));
        assertEquals(60 + 60 + 75, joining(line, SOLDERING));
        assertEquals(75, joining(line, List.of()));
        var forecasts = line.forecasts();
        assertEquals(75, minutes(forecasts.get(new UUID(1, 0))));
        assertEquals(60 + 75, minutes(forecasts.get(new UUID(2, 0))));
    }

    @Test
    void whatOthersCanDoIsNotWaitedFor() {
        var others = line(order(1, List.of()), order(2, List.of()), order(3, List.of("optics")));
        assertEquals(75, joining(others, SOLDERING));
    }

    /** Who can do both is one of those who can do one of them. */
    @Test
    void whatAsksForMoreIsBeforeWhatAsksForLess() {
        var more = line(order(1, BOTH));
        assertEquals(60 + 75, joining(more, SOLDERING));
        var less = line(order(1, SOLDERING));
        assertEquals(75, joining(less, BOTH));
    }

    /** With as many orders as people before it the whole branch is busy, whoever can do what. */
    @Test
    void aBusyBranchIsWaitedForAsBefore() {
        var busy =
                line(
                        order(1, List.of()),
                        order(2, List.of()),
                        order(3, List.of()),
                        order(4, List.of()));
        assertEquals(75 + 75, joining(busy, SOLDERING));
    }
}
