package io.servicecard.feedback.survey.application;

import io.servicecard.feedback.survey.domain.Invitation;
import io.servicecard.feedback.survey.domain.SurveyRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows invitations and answers, and changes nothing. */
@ApplicationScoped
public class ReadSurveys {
    private final InvitationTokens tokens;
    private final Invitations invitations;
    private final Responses responses;
    private final Comments comments;
    private final InstantSource clock;

    ReadSurveys(
            InvitationTokens tokens,
            Invitations invitations,
            Responses responses,
            Comments comments,
            InstantSource clock) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.responses = responses;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * The invitation behind a link.
     *
     * @throws SurveyRefused when the token is not genuine or too old
     */
    @Transactional
    public Invitation byToken(String token) {
        var invitation =
                tokens.verify(token)
                        .flatMap(invitations::findByIdOptional)
                        .orElseThrow(SurveyRefused.InvitationNotFound::new);
        if (invitation.isExpired(clock.instant())) {
            throw new SurveyRefused.Expired();
        }
        return invitation;
    }

    /** Invitations, newest first. */
    @Transactional
    public List<Invitation> invitations(Optional<UUID> orderId, UUID before, int fetch) {
        return invitations.page(orderId, before, fetch);
    }

    /** Answers, newest first. */
    @Transactional
    public List<KnownResponse> responses(Optional<UUID> orderId, UUID before, int fetch) {
        return comments.open(responses.page(orderId, before, fetch));
    }

    /** One answer. */
    @Transactional
    public KnownResponse response(UUID id) {
        var found = responses.findByIdOptional(id).orElseThrow(SurveyRefused.ResponseNotFound::new);
        return comments.open(List.of(found)).getFirst();
    }

    /** How many were invited and how many of them answered, in one snapshot. */
    @Transactional
    public SurveySummary summary() {
        return invitations
                .getEntityManager()
                .createQuery(
                        "select (select count(*) from Invitation), (select count(*) from SurveyResponse)",
                        SurveySummary.class)
                .getSingleResult();
    }

    /**
     * The ledger everybody may see.
     *
     * @param invited invitations made
     * @param answered invitations answered
     */
    public record SurveySummary(long invited, long answered) {}
}
