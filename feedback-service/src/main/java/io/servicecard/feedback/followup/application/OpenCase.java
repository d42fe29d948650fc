package io.servicecard.feedback.followup.application;

import io.servicecard.feedback.followup.domain.FollowUpCase;
import io.servicecard.feedback.followup.domain.RatedAnswer;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Opens a case for a low score, with the answer or not at all. */
@ApplicationScoped
public class OpenCase {
    private final Cases cases;
    private final CaseEvents events;
    private final CaseConfig config;
    private final InstantSource clock;

    OpenCase(Cases cases, CaseEvents events, CaseConfig config, InstantSource clock) {
        this.cases = cases;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** Does nothing when the score is not low. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ifLow(RatedAnswer answer) {
        var policy = config.policy();
        if (policy.holds(answer.score())) {
            var opened = new FollowUpCase(Ids.next(), answer, policy, clock.instant());
            cases.persist(opened);
            events.publish(opened.raised());
        }
    }
}
