package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentReason;
import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.assignment.domain.Candidate;
import io.servicecard.order.assignment.domain.How;
import io.servicecard.order.assignment.domain.Obstacle;
import io.servicecard.order.assignment.domain.Ranking;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives an order, or a stage of one, to somebody. The lock of the order's row keeps those who want
 * it in a queue, that of the load those who give to one member; how much one may have is counted by
 * the database.
 */
@ApplicationScoped
public class AssignWork {
    private static final Set<Obstacle> AGAINST_ALL =
            EnumSet.of(Obstacle.SKILL_MISSING, Obstacle.AWAY);

    private final ChangeOrder orders;
    private final Assignments assignments;
    private final GiveWork giveWork;
    private final Candidates candidates;
    private final Loads loads;
    private final Strategies strategies;
    private final Staff staff;
    private final Caller caller;

    AssignWork(
            ChangeOrder orders,
            Assignments assignments,
            GiveWork giveWork,
            Candidates candidates,
            Loads loads,
            Strategies strategies,
            Staff staff,
            Caller caller) {
        this.orders = orders;
        this.assignments = assignments;
        this.giveWork = giveWork;
        this.candidates = candidates;
        this.loads = loads;
        this.strategies = strategies;
        this.staff = staff;
        this.caller = caller;
    }

    /**
     * Somebody has it now, as a person decides.
     *
     * @param reason why it is taken from whoever has it; null when nobody has
     * @throws AssignmentRefused when it does not go there
     * @throws io.servicecard.order.work.domain.OrderRefused when the order is not to be assigned
     */
    @Transactional
    public Assigned to(
            UUID orderId, IfMatch ifMatch, String stage, UUID staffId, AssignmentReason reason) {
        var order = orders.lock(orderId, ifMatch);
        var open = assignments.openOf(orderId);
        lock(open, List.of(staffId));
        var candidate =
                candidates
                        .one(order, stage, staffId)
                        .orElseThrow(AssignmentRefused.StaffElsewhere::new);
        return giveWork.give(order, stage, open, fit(candidate), How.PERSON, reason);
    }

    /**
     * The caller has it now; of several who want it the first.
     *
     * @throws AssignmentRefused.Taken when somebody has it already
     * @throws AssignmentRefused when the caller cannot have it
     * @throws StaffRefused.CallerUnknown when the caller is not registered
     */
    @Transactional
    public Assigned claim(UUID orderId, IfMatch ifMatch, String stage) {
        var member =
                staff.ofSubject(caller.subject())
                        .map(StaffMember::id)
                        .orElseThrow(StaffRefused.CallerUnknown::new);
        var order = orders.lock(orderId, ifMatch);
        var open = assignments.openOf(orderId);
        Assignments.having(open, stage)
                .or(() -> Assignments.having(open, null).filter(one -> !one.isOf(member)))
                .ifPresent(
                        one -> {
                            throw new AssignmentRefused.Taken(one.staffId());
                        });
        var candidate =
                candidates
                        .one(order, stage, member)
                        .orElseThrow(AssignmentRefused.StaffElsewhere::new);
        return giveWork.give(order, stage, open, fit(candidate), How.CLAIM, null);
    }

    /**
     * Whoever is the best by a strategy has it now. Nothing else is given to anybody of the branch
     * meanwhile, so that what was counted still holds.
     *
     * @param asked null for the one that was chosen for such orders
     * @param reason why it is taken from whoever has it; null when nobody has
     * @throws AssignmentRefused.NobodyFit when nobody can have it
     */
    @Transactional
    public Assigned best(
            UUID orderId, IfMatch ifMatch, String stage, Strategy asked, AssignmentReason reason) {
        var order = orders.lock(orderId, ifMatch);
        var open = assignments.openOf(orderId);
        var branch = order.origin().branchId();
        lock(open, staff.ofBranch(branch).stream().map(StaffMember::id).toList());
        var holder = Assignments.having(open, stage).map(Assignment::staffId).orElse(null);
        var others =
                candidates.of(order, stage).stream()
                        .filter(one -> !one.staffId().equals(holder))
                        .toList();
        var strategy = strategies.or(asked, order);
        var best =
                Ranking.of(strategy, others).best().orElseThrow(AssignmentRefused.NobodyFit::new);
        return giveWork.give(order, stage, open, best, strategy.how(), reason);
    }

    private void lock(List<Assignment> open, List<UUID> staffIds) {
        loads.lock(
                Stream.concat(open.stream().map(Assignment::staffId), staffIds.stream()).toList());
    }

    /**
     * How much one may have is for the database to say, which sees what others give meanwhile; when
     * one works again, for whoever gives the work.
     */
    private static Candidate fit(Candidate candidate) {
        var obstacles = candidate.obstacles().stream().filter(AGAINST_ALL::contains).toList();
        if (!obstacles.isEmpty()) {
            throw new AssignmentRefused.Unfit(candidate, obstacles);
        }
        return candidate;
    }
}
