package io.servicecard.card.card.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tunable numbers of cards. */
@ConfigMapping(prefix = "servicecard.card")
public interface CardConfig {
    /** Presenting. */
    Presentation presentation();

    /** Presentation tokens. */
    interface Presentation {
        /** How long a token lives. */
        @WithDefault("60s")
        Duration lifetime();
    }
}
