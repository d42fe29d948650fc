package io.servicecard.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What is kept on record, and bounds of the trail of refused access: a flood of bad tokens must
 * fill neither memory nor disk.
 */
@ConfigMapping(prefix = "servicecard.audit")
public interface AuditConfig {
    /**
     * Whether it is noted here whose personal data was read; false where the service's own log has
     * it.
     */
    @WithDefault("true")
    boolean reads();

    /**
     * How long refusals, and reads of personal data, are collected before they are written; what a
     * crash may lose.
     */
    @WithDefault("1s")
    Duration interval();

    /** Different refusals that are kept in an interval; further ones are only counted. */
    @WithDefault("200")
    int atOnce();

    /** Rows that may be written an hour; further refusals are only counted. */
    @WithDefault("5000")
    int rowsPerHour();
}
