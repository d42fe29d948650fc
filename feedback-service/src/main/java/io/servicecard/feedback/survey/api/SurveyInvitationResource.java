package io.servicecard.feedback.survey.api;

import io.servicecard.feedback.survey.application.ReadSurveys;
import io.servicecard.feedback.survey.domain.Invitation;
import io.servicecard.feedback.survey.domain.InvitationState;
import io.servicecard.feedback.survey.domain.Metric;
import io.servicecard.feedback.survey.domain.SurveyRefused;
import io.servicecard.platform.http.ETags;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.limit.GuessLimited;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Invitations: one by its secret link for everybody, all of them for staff. */
@Path("/v1/survey-invitations")
@RunOnVirtualThread
@Tag(name = "Survey invitations")
public class SurveyInvitationResource {
    private final ReadSurveys surveys;

    SurveyInvitationResource(ReadSurveys surveys) {
        this.surveys = surveys;
    }

    /** Shows what the link asks for. Records nothing, so that link scanners may follow it. */
    @GET
    @Path("/{token}")
    @PermitAll
    @GuessLimited(value = "survey-invitation", wrong = SurveyRefused.InvitationNotFound.class)
    @Operation(summary = "What a survey link asks for; reading it records nothing")
    public RestResponse<InvitationCard> showInvitation(
            @RestPath
                    @Parameter(
                            description =
                                    "The secret of the link; an invitation's id alone opens nothing.")
                    String token) {
        var invitation = surveys.byToken(token);
        return RestResponse.ResponseBuilder.ok(InvitationCard.of(invitation))
                .header(HttpHeaders.ETAG, ETags.of(invitation.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Lists invitations, newest first; none with its token. */
    @GET
    @RolesAllowed({Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "Invitations, newest first, without their links")
    public Page<InvitationView> listInvitations(
            @RestQuery UUID orderId, @Valid @BeanParam Paging paging) {
        var found =
                surveys.invitations(Optional.ofNullable(orderId), paging.before(), paging.fetch());
        return paging.page(found, Invitation::id, InvitationView::of);
    }

    /**
     * What the holder of a link sees.
     *
     * @param metric what is asked for
     * @param orderNumber of the order to rate
     * @param state whether it was answered
     * @param expiresAt until when it can be answered
     */
    public record InvitationCard(
            Metric metric, String orderNumber, InvitationState state, Instant expiresAt) {
        static InvitationCard of(Invitation invitation) {
            return new InvitationCard(
                    invitation.metric(),
                    invitation.orderNumber(),
                    invitation.state(),
                    invitation.expiresAt());
        }
    }

    /**
     * What staff see.
     *
     * @param answeredAt absent as long as nobody answered
     */
    public record InvitationView(
            UUID id,
            UUID orderId,
            String orderNumber,
            UUID customerId,
            Metric metric,
            InvitationState state,
            Instant invitedAt,
            Instant expiresAt,
            @Schema(nullable = true) Instant answeredAt,
            long version) {
        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.id(),
                    invitation.orderId(),
                    invitation.orderNumber(),
                    invitation.customerId(),
                    invitation.metric(),
                    invitation.state(),
                    invitation.invitedAt(),
                    invitation.expiresAt(),
                    invitation.answeredAt(),
                    invitation.version());
        }
    }
}
