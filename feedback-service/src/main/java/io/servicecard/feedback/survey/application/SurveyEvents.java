package io.servicecard.feedback.survey.application;

import io.servicecard.feedback.survey.domain.SurveyEvent;

/** Where surveys tell what happened. */
public interface SurveyEvents {
    /** Publishes the event with the running transaction. */
    void publish(SurveyEvent event);
}
