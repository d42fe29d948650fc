package io.servicecard.order.erasure.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for branches for which nobody has confirmed how long orders are kept. */
@ConfigMapping(prefix = "servicecard.orders.retention")
public interface RetentionConfig {
    /** How long, in months. */
    @WithDefault("72")
    int months();

    /** Code of the legal basis. */
    @WithDefault("ACCOUNTING_RECORDS")
    String legalBasis();
}
