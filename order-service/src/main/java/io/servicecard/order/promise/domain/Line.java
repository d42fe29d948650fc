package io.servicecard.order.promise.domain;

import io.servicecard.order.calendar.domain.WorkingCalendar;
import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.OpenOrder.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The orders of a branch in the order in which they are done: what was begun, then what comes
 * before others, then by placing. From it follows when each of them will be ready, in closed form:
 *
 * <ul>
 *   <li>While fewer orders than people are before it, an order waits for nobody. Else all people
 *       are at work until it begins, so it begins no later than what is before it, divided by the
 *       people (R. L. Graham, Bounds for certain multiprocessing anomalies, 1966).
 *   <li>The same holds of the people who have the skills of a stage, and of what is before it for
 *       nobody but them. An order waits for the scarcest of those it asks for.
 *   <li>Its length is the sum of many independent ones, near enough to normal: its middle is the
 *       sum of the middles, its variance the sum of the variances, its nine tenths lie 1.2816
 *       deviations above the middle.
 * </ul>
 *
 * So more load or fewer people never give an earlier forecast, more rank never a later one; p50 is
 * never later than p90, and neither is earlier than the norms of what is left to do. All of it is
 * working time.
 */
public final class Line {
    /** Name and version of the method. */
    public static final String METHOD = "line-3";

    /** The nine tenths of a normal distribution, in deviations. */
    static final double Z90 = 1.2816;

    /** What stages deviate by while nothing is measured, as a part of their norm: assumed. */
    static final double SPREAD_OF_NORMS = 0.5;

    /** A review later than that is as good as none: calendars do not count without an end. */
    private static final Duration FARTHEST_REVIEW = Duration.ofDays(3_650);

    /** The stage that every order ends with and no template asks for. */
    private static final String CHECK = "quality-check";

    private final Terms terms;
    private final Instant now;
    private final List<Place> places = new ArrayList<>();

    /**
     * By what is reckoned.
     *
     * @param people who are there to work; one is reckoned with where there is none
     * @param check how long a quality check takes by norm
     */
    public record Terms(WorkingCalendar calendar, People people, Duration check, Speed speed) {
        /** A branch where nobody is will have somebody some time. */
        double having(List<String> skills) {
            double there = people.having(skills);
            return there > 0 ? there : 1;
        }
    }

    /** An order, what it takes itself, and what is before it for each set of skills it asks. */
    private record Place(OpenOrder order, List<Ahead.Part> parts, List<Ahead> ahead) {}

    /** The line as it stands now. */
    public Line(List<OpenOrder> open, Terms terms, Instant now) {
        this.terms = terms;
        this.now = now;
        Map<List<String>, Ahead> ahead = new HashMap<>(Map.of(List.of(), Ahead.none(List.of())));
        open.stream()
                .flatMap(order -> order.stages().stream())
                .forEach(stage -> ahead.computeIfAbsent(stage.skills(), Ahead::none));
        for (var order : inTurn(open)) {
            var parts = parts(order);
            var before =
                    order.isBegun() ? List.<Ahead>of() : skills(parts).map(ahead::get).toList();
            places.add(new Place(order, parts, before));
            ahead.replaceAll((skills, all) -> all.behind(parts));
        }
    }

    /** When each order of the line will be ready, but for those that wait for the customer. */
    public Map<UUID, Forecast> forecasts() {
        return places.stream()
                .filter(place -> place.order().phase() != Phase.CUSTOMER)
                .collect(Collectors.toMap(place -> place.order().id(), this::forecast));
    }

    /** When an order that joins the line now, behind all others of its rank, would be ready. */
    public Forecast joining(String templateKey, int rank, List<OpenStage> stages) {
        var order =
                new OpenOrder(
                        new UUID(-1L, -1L), Phase.WORK, null, null, templateKey, rank, stages);
        var before =
                places.stream()
                        .filter(place -> place.order().isBegun() || place.order().rank() >= rank)
                        .map(Place::parts)
                        .toList();
        var parts = parts(order);
        return forecast(
                new Place(order, parts, skills(parts).map(asked -> ahead(asked, before)).toList()));
    }

    private static Ahead ahead(List<String> skills, List<List<Ahead.Part>> before) {
        var ahead = Ahead.none(skills);
        for (var parts : before) {
            ahead = ahead.behind(parts);
        }
        return ahead;
    }

    private static Stream<List<String>> skills(List<Ahead.Part> parts) {
        return parts.stream().map(Ahead.Part::skills).distinct();
    }

    private Forecast forecast(Place place) {
        var own = Ahead.sum(place.parts());
        double alone = Math.max(own.expected(), own.norm());
        double middle = alone;
        double high = alone + Z90 * Math.sqrt(own.variance());
        for (var ahead : place.ahead()) {
            double people = terms.having(ahead.skills());
            if (ahead.orders() >= people) {
                double start = ahead.effort().expected() / people;
                double spread = ahead.effort().variance() / (people * people);
                middle = Math.max(middle, start + alone);
                high = Math.max(high, start + alone + Z90 * Math.sqrt(spread + own.variance()));
            }
        }
        var from = start(place.order());
        return new Forecast(
                after(from, middle), after(from, high), METHOD, sampleSize(place.order()));
    }

    private Instant after(Instant from, double seconds) {
        var at = terms.calendar().add(from, Duration.ofSeconds((long) Math.ceil(seconds)));
        return at.truncatedTo(ChronoUnit.MINUTES).equals(at)
                ? at
                : at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    private Instant start(OpenOrder order) {
        var review = order.reviewAt();
        if (review == null || !review.isAfter(now)) {
            return now;
        }
        var farthest = now.plus(FARTHEST_REVIEW);
        return review.isBefore(farthest) ? review : farthest;
    }

    /** The check, which anybody does, and the stages. */
    private List<Ahead.Part> parts(OpenOrder order) {
        var check = terms.speed().left(order.templateKey(), CHECK, terms.check(), Duration.ZERO);
        return Stream.concat(
                        Stream.of(new Ahead.Part(List.of(), check)),
                        order.stages().stream()
                                .map(stage -> new Ahead.Part(stage.skills(), left(order, stage))))
                .toList();
    }

    private Effort left(OpenOrder order, OpenStage stage) {
        var until = order.waitingSince() == null ? now : order.waitingSince();
        var worked =
                stage.startedAt() == null || !stage.startedAt().isBefore(until)
                        ? Duration.ZERO
                        : terms.calendar().between(stage.startedAt(), until);
        var norm = Duration.ofMinutes(stage.normMinutes());
        return terms.speed().left(order.templateKey(), stage.key(), norm, worked);
    }

    private int sampleSize(OpenOrder order) {
        return order.stages().stream()
                .mapToInt(stage -> terms.speed().sampleSize(order.templateKey(), stage.key()))
                .sum();
    }

    /** Ids are compared as the database does, without signs. */
    private static List<OpenOrder> inTurn(List<OpenOrder> open) {
        return open.stream()
                .sorted(
                        Comparator.comparing((OpenOrder order) -> !order.isBegun())
                                .thenComparing(order -> -order.rank())
                                .thenComparing(order -> order.id().toString()))
                .toList();
    }
}
