package io.servicecard.feedback.survey.application;

import io.servicecard.feedback.followup.application.OpenCase;
import io.servicecard.feedback.followup.domain.RatedAnswer;
import io.servicecard.feedback.survey.domain.SurveyRefused;
import io.servicecard.feedback.survey.domain.SurveyResponse;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Records the one answer to an invitation. */
@ApplicationScoped
public class AnswerSurvey {
    private final InvitationTokens tokens;
    private final Invitations invitations;
    private final Responses responses;
    private final Comments comments;
    private final SurveyEvents events;
    private final OpenCase openCase;
    private final InstantSource clock;

    AnswerSurvey(
            InvitationTokens tokens,
            Invitations invitations,
            Responses responses,
            Comments comments,
            SurveyEvents events,
            OpenCase openCase,
            InstantSource clock) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.responses = responses;
        this.comments = comments;
        this.events = events;
        this.openCase = openCase;
        this.clock = clock;
    }

    /**
     * Whoever holds the token answers; a low score opens a case in the same transaction.
     *
     * @param comment may be null
     * @throws SurveyRefused when the token is not genuine, was used or is too old
     */
    @Transactional
    public SurveyResponse answer(String token, int score, String comment) {
        var invitation =
                tokens.verify(token)
                        .flatMap(invitations::lock)
                        .orElseThrow(SurveyRefused.InvitationNotFound::new);
        var answered = invitation.answer(Ids.next(), score, clock.instant());
        var response = new SurveyResponse(answered, comments.seal(answered.customerId(), comment));
        responses.persist(response);
        // a case refers to the answer by id only, so the order of their inserts is ours to keep
        responses.flush();
        events.publish(answered);
        openCase.ifLow(
                new RatedAnswer(
                        response.id(),
                        response.orderId(),
                        response.customerId(),
                        response.score()));
        return response;
    }
}
