package io.servicecard.order.norm.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What it takes for measured stages to say something. */
@ConfigMapping(prefix = "servicecard.norms")
public interface NormConfig {
    /** How far back passages count. */
    @WithDefault("P180D")
    Duration lookBack();

    /** How many of a template's latest passages count. */
    @WithDefault("2000")
    int latest();

    /** Fewer passages of a stage than these say nothing. */
    @WithDefault("20")
    int enough();

    /** A norm that is off by less than this percentage of itself is left alone. */
    @WithDefault("10")
    int worthPercent();

    /** How long a pace is used before it is measured again. */
    @WithDefault("PT5M")
    Duration refreshEvery();
}
