package io.servicecard.platform.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/**
 * How long rows are kept, by table. A time shorter than the table's least, which its migration
 * states, counts as that least.
 */
@ConfigMapping(prefix = "servicecard.retention")
interface RetentionConfig {
    /**
     * For each table of the database's {@code retention}; one without a time here keeps its least.
     */
    @WithParentName
    Map<String, Duration> tables();
}
