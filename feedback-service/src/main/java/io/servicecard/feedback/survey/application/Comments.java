package io.servicecard.feedback.survey.application;

import io.servicecard.feedback.survey.domain.SurveyResponse;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Seals the comments of answers with their customer's key, and opens them. */
@ApplicationScoped
class Comments {
    private static final String COMMENT = "survey_response.comment";

    private final PersonalData personalData;

    Comments(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Null for no comment. */
    Sealed seal(UUID customerId, String comment) {
        return comment == null ? null : personalData.keyOf(customerId).seal(COMMENT, comment);
    }

    List<KnownResponse> open(Collection<SurveyResponse> responses) {
        var keys = personalData.keysOf(responses.stream().map(SurveyResponse::customerId).toList());
        return responses.stream()
                .map(
                        each ->
                                new KnownResponse(
                                        each,
                                        keys.get(each.customerId()).open(COMMENT, each.comment())))
                .toList();
    }
}
