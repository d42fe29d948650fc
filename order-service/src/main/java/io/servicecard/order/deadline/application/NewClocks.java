package io.servicecard.order.deadline.application;

import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.deadline.domain.Clock;
import io.servicecard.order.deadline.domain.DeadlineMetric;
import io.servicecard.order.deadline.domain.OrderNews;
import io.servicecard.order.deadline.domain.PolicyVersion;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the clocks of a new order: for each metric one, under the closest of the policies that are
 * for such orders. A policy without a calendar, its own or the branch's, measures nothing.
 */
@ApplicationScoped
class NewClocks {
    private final Policies policies;
    private final PublishedTemplates templates;
    private final Branches branches;
    private final MeasuringCalendars calendars;
    private final Clocks clocks;
    private final TransactionSynchronizationRegistry transaction;

    NewClocks(
            Policies policies,
            PublishedTemplates templates,
            Branches branches,
            MeasuringCalendars calendars,
            Clocks clocks,
            TransactionSynchronizationRegistry transaction) {
        this.policies = policies;
        this.templates = templates;
        this.branches = branches;
        this.calendars = calendars;
        this.clocks = clocks;
        this.transaction = transaction;
    }

    /** What this transaction knows of that no policy counts for. */
    private record Unmeasured(UUID branchId, String templateKey) {}

    /** Spares the transaction asking for policies that are for such orders. */
    void noneFor(UUID branchId, String templateKey) {
        transaction.putResource(new Unmeasured(branchId, templateKey), true);
    }

    /** The clocks; none of them counts yet. */
    List<Clock> of(OrderNews.Placed placed) {
        var branchId = placed.order().branchId();
        if (transaction.getResource(new Unmeasured(branchId, placed.templateKey())) != null) {
            return List.of();
        }
        var candidates = policies.published(branchId, placed.templateKey());
        if (candidates.isEmpty()) {
            return List.of();
        }
        var template = templates.of(placed.templateKey(), placed.templateVersion()).content();
        List<Clock> made = new ArrayList<>();
        closest(candidates, template)
                .forEach((metric, policy) -> clock(placed, metric, policy).ifPresent(made::add));
        clocks.persist(made);
        return made;
    }

    private static Map<DeadlineMetric, PolicyVersion> closest(
            List<PolicyVersion> candidates, TemplateContent template) {
        Map<DeadlineMetric, PolicyVersion> closest = new EnumMap<>(DeadlineMetric.class);
        candidates.stream()
                .filter(policy -> isFor(template, policy))
                .sorted(PolicyVersion.CLOSEST)
                .forEach(policy -> closest.putIfAbsent(policy.terms().metric(), policy));
        return closest;
    }

    /** An order without the stage that a policy waits for would be late for ever. */
    private static boolean isFor(TemplateContent template, PolicyVersion policy) {
        var industry = policy.match().industry();
        var stage = policy.terms().stage();
        return (industry == null || industry.equals(template.industry()))
                && (stage == null || template.stage(stage).isPresent());
    }

    private Optional<Clock> clock(
            OrderNews.Placed placed, DeadlineMetric metric, PolicyVersion policy) {
        return calendar(placed, policy)
                .map(
                        calendarVersion ->
                                new Clock(
                                        Ids.next(),
                                        placed.order(),
                                        metric,
                                        policy.id(),
                                        calendarVersion));
    }

    private Optional<UUID> calendar(OrderNews.Placed placed, PolicyVersion policy) {
        return policy.calendarKey()
                .or(
                        () ->
                                branches.findByIdOptional(placed.order().branchId())
                                        .flatMap(Branch::calendarKey))
                .flatMap(calendars::current);
    }
}
