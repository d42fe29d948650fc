package io.servicecard.order.deadline.application;

import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.deadline.domain.PolicyMatch;
import io.servicecard.order.deadline.domain.PolicyRefused;
import io.servicecard.order.deadline.domain.PolicySeries;
import io.servicecard.order.deadline.domain.PolicyVersion;
import io.servicecard.order.deadline.domain.Terms;
import io.servicecard.order.template.application.Templates;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Writes a further version of a policy; the first one makes the policy. */
@ApplicationScoped
public class DraftPolicy {
    private final EntityManager entities;
    private final Policies policies;
    private final Branches branches;
    private final Templates templates;
    private final MeasuringCalendars calendars;

    DraftPolicy(
            EntityManager entities,
            Policies policies,
            Branches branches,
            Templates templates,
            MeasuringCalendars calendars) {
        this.entities = entities;
        this.policies = policies;
        this.branches = branches;
        this.templates = templates;
        this.calendars = calendars;
    }

    /**
     * The draft, under the next number.
     *
     * @param calendarKey null for the calendar of the order's branch
     * @throws PolicyRefused when it contradicts itself, or names what does not exist
     * @throws CalendarRefused.NotConfirmed when nobody has vouched for a version of its calendar
     */
    @Transactional
    public PolicyVersion draft(String key, PolicyMatch match, Terms terms, String calendarKey) {
        mustExist(match);
        if (calendarKey != null && calendars.current(calendarKey).isEmpty()) {
            throw new CalendarRefused.NotConfirmed();
        }
        entities.createNativeQuery(
                        "INSERT INTO deadline_policy (key, latest_version) VALUES (?1, 0) ON"
                                + " CONFLICT DO NOTHING")
                .setParameter(1, key)
                .executeUpdate();
        var policy = entities.find(PolicySeries.class, key, LockModeType.PESSIMISTIC_WRITE);
        var version =
                new PolicyVersion(Ids.next(), key, policy.nextVersion(), match, terms, calendarKey);
        policies.persist(version);
        return version;
    }

    private void mustExist(PolicyMatch match) {
        if (match.branchId() != null && branches.findByIdOptional(match.branchId()).isEmpty()) {
            throw new PolicyRefused.ReferenceUnknown("branchId");
        }
        if (match.templateKey() != null && templates.currentNumber(match.templateKey()).isEmpty()) {
            throw new PolicyRefused.ReferenceUnknown("templateKey");
        }
    }
}
