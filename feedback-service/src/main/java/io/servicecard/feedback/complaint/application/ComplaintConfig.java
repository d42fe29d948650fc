package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.ComplaintStep;
import io.servicecard.feedback.complaint.domain.Deadlines;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long after a complaint was opened each of its steps is due. */
@ConfigMapping(prefix = "servicecard.complaint")
public interface ComplaintConfig {
    /** To tell the customer that it was heard. */
    @WithDefault("P1D")
    Duration acknowledgeWithin();

    /** To say sorry. */
    @WithDefault("P2D")
    Duration apologiseWithin();

    /** To find out what happened. */
    @WithDefault("P7D")
    Duration assessWithin();

    /** To decide what is done. */
    @WithDefault("P14D")
    Duration actWithin();

    /** To ask how it ended. */
    @WithDefault("P30D")
    Duration followUpWithin();

    /** The policy these settings make. */
    default Deadlines deadlines() {
        return new Deadlines(
                Map.of(
                        ComplaintStep.ACKNOWLEDGE, acknowledgeWithin(),
                        ComplaintStep.APOLOGISE, apologiseWithin(),
                        ComplaintStep.ASSESS, assessWithin(),
                        ComplaintStep.ACT, actWithin(),
                        ComplaintStep.FOLLOW_UP, followUpWithin()));
    }
}
