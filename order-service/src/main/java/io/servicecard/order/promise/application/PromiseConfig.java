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
}
