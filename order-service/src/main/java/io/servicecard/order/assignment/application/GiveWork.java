package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentReason;
import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.assignment.domain.Candidate;
import io.servicecard.order.assignment.domain.End;
import io.servicecard.order.assignment.domain.How;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.Journal;
import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Writes down who has work now, and tells others. */
@ApplicationScoped
class GiveWork {
    private final Assignments assignments;
    private final Journal journal;
    private final Acting acting;

    GiveWork(Assignments assignments, Journal journal, Acting acting) {
        this.assignments = assignments;
        this.journal = journal;
        this.acting = acting;
    }

    /**
     * Somebody has it now, and nobody else.
     *
     * @param open what somebody has of the order, which is locked
     * @throws AssignmentRefused when it is not taken from whoever has it, or there is no room
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Assigned give(
            Order order,
            String stage,
            List<Assignment> open,
            Candidate candidate,
            How how,
            AssignmentReason reason,
            Act act) {
        var event = order.staffing().assign(Optional.ofNullable(stage), candidate.staffId(), act);
        Assignments.having(open, stage).ifPresent(had -> takeFrom(had, candidate, reason, act));
        var assignment =
                new Assignment(
                        Ids.next(),
                        order.id(),
                        stage,
                        candidate.staffId(),
                        how,
                        act.subject(),
                        act.at());
        assignments.begin(assignment);
        journal.record(event);
        return new Assigned(assignment, order.version());
    }

    /** The same, by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    Assigned give(
            Order order,
            String stage,
            List<Assignment> open,
            Candidate candidate,
            How how,
            AssignmentReason reason) {
        return give(order, stage, open, candidate, how, reason, acting.now());
    }

    private void takeFrom(Assignment had, Candidate candidate, AssignmentReason reason, Act act) {
        if (had.staffId().equals(candidate.staffId())) {
            throw new AssignmentRefused.Taken(had.staffId());
        }
        if (reason == null) {
            throw new AssignmentRefused.ReasonRequired();
        }
        had.end(End.REASSIGNED, reason, act.subject(), act.at());
        assignments.flush(); // before the new one: nothing is had by two
    }
}
