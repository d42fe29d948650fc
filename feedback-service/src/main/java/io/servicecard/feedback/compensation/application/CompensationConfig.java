package io.servicecard.feedback.compensation.application;

import io.servicecard.feedback.compensation.domain.Authority;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How much one person may grant alone. */
@ConfigMapping(prefix = "servicecard.compensation")
public interface CompensationConfig {
    /** Points. */
    long alonePoints();

    /** Percent of a discount. */
    int alonePercent();

    /** Money in minor units by currency; of any other currency, nothing. */
    Map<String, Long> aloneMoney();

    /** The policy these settings make. */
    default Authority alone() {
        return new Authority(alonePoints(), alonePercent(), aloneMoney());
    }
}
