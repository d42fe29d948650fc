package io.servicecard.order.promise.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What promises are reckoned with. */
@ConfigMapping(prefix = "servicecard.promises")
public interface PromiseConfig {
    /** How long a quality check takes by norm. */
    @WithDefault("PT15M")
    Duration qualityCheck();

    /** How many orders of a branch a forecast looks at; those behind them make it no later. */
    @WithDefault("500")
    int longestLine();

    /** How often each replica looks for branches in which something happened. */
    @WithDefault("PT15S")
    Duration checkEvery();

    /** After what time a branch with open orders is looked at though nothing happened. */
    @WithDefault("PT5M")
    Duration lookAgain();

    /** The same for one without. */
    @WithDefault("PT1H")
    Duration lookAtIdle();

    /** How much working time a promise that moves moves at least. */
    @WithDefault("PT30M")
    Duration leastStep();

    /** The same in percent of the working time from the intake to the promise. */
    @WithDefault("25")
    int leastStepPercent();
}
