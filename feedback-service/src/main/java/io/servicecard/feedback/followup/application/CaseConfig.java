package io.servicecard.feedback.followup.application;

import io.servicecard.feedback.followup.domain.LowScore;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When cases are opened and due. */
@ConfigMapping(prefix = "servicecard.case")
public interface CaseConfig {
    /** The highest score that opens a case. */
    @WithDefault("2")
    int lowScore();

    /** How long after the answer the case is due. */
    @WithDefault("PT24H")
    Duration dueWithin();

    /** The policy these settings make. */
    default LowScore policy() {
        return new LowScore(lowScore(), dueWithin());
    }
}
