package io.servicecard.order.assignment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How work goes to people by itself. */
@ConfigMapping(prefix = "servicecard.assignments")
public interface AssignmentConfig {
    /** How often each replica looks for work that waits for somebody. */
    @WithDefault("PT5S")
    Duration checkEvery();

    /** After what time work is looked at again that nobody could have. */
    @WithDefault("PT1M")
    Duration tryAgain();
}
