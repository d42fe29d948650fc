package io.servicecard.feedback.survey.application;

import io.servicecard.feedback.survey.domain.SurveyResponse;
import java.util.UUID;

/**
 * An answer with the opened comment.
 *
 * @param comment null when the customer wrote none, or was erased
 */
public record KnownResponse(SurveyResponse response, String comment) {
    /** The answer's id. */
    public UUID id() {
        return response.id();
    }

    /** Without the comment, which may not end in a log. */
    @Override
    public String toString() {
        return "KnownResponse[" + id() + "]";
    }
}
