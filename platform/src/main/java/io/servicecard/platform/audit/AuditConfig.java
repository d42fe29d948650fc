package io.servicecard.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Bounds of the trail of refused access: a flood of bad tokens must fill neither memory nor disk.
 */
@ConfigMapping(prefix = "servicecard.audit")
public interface AuditConfig {
    /** How long refusals are collected before they are written; what a crash may lose. */
    @WithDefault("1s")
    Duration interval();

    /** Different refusals that are kept in an interval; further ones are only counted. */
    @WithDefault("200")
    int atOnce();

    /** Rows that may be written an hour; further refusals are only counted. */
    @WithDefault("5000")
    int rowsPerHour();
}
