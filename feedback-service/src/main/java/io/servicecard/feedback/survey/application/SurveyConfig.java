package io.servicecard.feedback.survey.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How surveys are run. */
@ConfigMapping(prefix = "servicecard.survey")
public interface SurveyConfig {
    /** How long an invitation can be answered. */
    @WithDefault("P30D")
    Duration validFor();
}
