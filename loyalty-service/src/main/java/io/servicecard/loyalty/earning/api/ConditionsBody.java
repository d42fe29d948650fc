package io.servicecard.loyalty.earning.api;

import io.servicecard.loyalty.earning.domain.Condition;
import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must be so for a rule to match; what is left out is not asked for.
 *
 * @param branchIds the work was done at one of them
 * @param serviceIds only lines with one of these services count
 * @param tiers the customer is in one of them
 * @param minimumAmounts at least so much was paid in money for the lines that count
 * @param times when it was handed over
 */
@Schema(name = "RuleConditions")
public record ConditionsBody(
        @Size(min = 1, max = 100) List<@NotNull UUID> branchIds,
        @Size(min = 1, max = 100) List<@NotNull UUID> serviceIds,
        @Size(min = 1, max = 20)
                List<@NotNull @Size(max = 40) @Pattern(regexp = RuleBody.KEY) String> tiers,
        @Size(min = 1, max = 50) List<@NotNull Money> minimumAmounts,
        @Valid TimesBody times) {
    /**
     * Hours of days.
     *
     * @param days of the week; a window over midnight belongs to the day on which it begins
     * @param from the first minute, for example {@code 22:00}
     * @param to the first minute after it; equal to {@code from} for the whole day
     * @param zone whose clocks, for example {@code Europe/Warsaw}
     */
    @Schema(name = "RuleTimes")
    public record TimesBody(
            @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> days,
            @NotNull @Size(max = 5) @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String from,
            @NotNull @Size(max = 5) @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String to,
            @NotNull @Size(max = 60) String zone) {
        private Condition toDomain() {
            try {
                return new Condition.WithinTimes(
                        Set.copyOf(days),
                        LocalTime.parse(from),
                        LocalTime.parse(to),
                        ZoneId.of(zone));
            } catch (DateTimeException e) {
                throw new EarningRefused.RuleSenseless("conditions.times.zone");
            }
        }
    }

    /** The body of conditions; what is not asked for is left out. */
    public static ConditionsBody of(List<Condition> conditions) {
        var body = new ConditionsBody(null, null, null, null, null);
        for (var condition : conditions) {
            body = body.with(condition);
        }
        return body;
    }

    private ConditionsBody with(Condition condition) {
        return switch (condition) {
            case Condition.AtBranch c ->
                    new ConditionsBody(
                            sorted(c.branches()), serviceIds, tiers, minimumAmounts, times);
            case Condition.OfService c ->
                    new ConditionsBody(
                            branchIds, sorted(c.services()), tiers, minimumAmounts, times);
            case Condition.InTier c ->
                    new ConditionsBody(
                            branchIds, serviceIds, sorted(c.tiers()), minimumAmounts, times);
            case Condition.AtLeast c ->
                    new ConditionsBody(branchIds, serviceIds, tiers, c.amounts(), times);
            case Condition.WithinTimes c ->
                    new ConditionsBody(
                            branchIds,
                            serviceIds,
                            tiers,
                            minimumAmounts,
                            new TimesBody(
                                    sorted(c.days()),
                                    c.from().toString(),
                                    c.to().toString(),
                                    c.zone().getId()));
        };
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }

    /**
     * In the domain's words.
     *
     * @throws EarningRefused.RuleSenseless for a zone that nobody knows
     */
    public List<Condition> toDomain() {
        List<Condition> conditions = new ArrayList<>();
        if (branchIds != null) {
            conditions.add(new Condition.AtBranch(Set.copyOf(branchIds)));
        }
        if (serviceIds != null) {
            conditions.add(new Condition.OfService(Set.copyOf(serviceIds)));
        }
        if (tiers != null) {
            conditions.add(new Condition.InTier(Set.copyOf(tiers)));
        }
        if (minimumAmounts != null) {
            conditions.add(new Condition.AtLeast(List.copyOf(minimumAmounts)));
        }
        if (times != null) {
            conditions.add(times.toDomain());
        }
        return conditions;
    }
}
