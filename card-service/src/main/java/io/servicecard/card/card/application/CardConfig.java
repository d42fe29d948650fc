package io.servicecard.card.card.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tunable numbers of cards. */
@ConfigMapping(prefix = "servicecard.card")
public interface CardConfig {
    /** Activating. */
    Activation activation();

    /** Presenting. */
    Presentation presentation();

    /** Limits of activation. */
    interface Activation {
        /** Failed attempts of one person within the window, before they have to wait. */
        @WithDefault("5")
        int attempts();

        /** How long attempts are counted, from the first one on. */
        @WithDefault("15m")
        Duration window();
    }

    /** Presentation tokens. */
    interface Presentation {
        /** How long a token lives. */
        @WithDefault("60s")
        Duration lifetime();
    }
}
