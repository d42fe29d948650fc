package io.servicecard.feedback.survey.api;

import io.servicecard.feedback.api.Storable;
import io.servicecard.feedback.survey.application.AnswerSurvey;
import io.servicecard.feedback.survey.application.KnownResponse;
import io.servicecard.feedback.survey.application.ReadSurveys;
import io.servicecard.feedback.survey.domain.InvitationState;
import io.servicecard.feedback.survey.domain.Metric;
import io.servicecard.feedback.survey.domain.SurveyRefused;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.limit.GuessLimited;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers to invitations: given by whoever holds the link, read by staff. */
@Path("/v1/survey-responses")
@RunOnVirtualThread
@Tag(name = "Survey responses")
public class SurveyResponseResource {
    private static final long NEVER_CHANGED = 1;

    private final AnswerSurvey answerSurvey;
    private final ReadSurveys surveys;

    SurveyResponseResource(AnswerSurvey answerSurvey, ReadSurveys surveys) {
        this.answerSurvey = answerSurvey;
        this.surveys = surveys;
    }

    /**
     * Records the answer. What is replayed under the shared name of anonymous callers says nothing
     * of order, customer or answer.
     */
    @POST
    @PermitAll
    @GuessLimited(value = "survey-invitation", wrong = SurveyRefused.InvitationNotFound.class)
    @Idempotent
    @Operation(summary = "Answer a survey, once")
    @APIResponseSchema(
            value = SurveyReceipt.class,
            responseCode = "201",
            responseDescription = "Recorded.")
    public RestResponse<SurveyReceipt> answerSurvey(@Valid @NotNull SurveyAnswer answer) {
        var response = answerSurvey.answer(answer.token(), answer.score(), answer.comment());
        return Replies.created(
                "/v1/survey-responses/" + response.id(),
                new SurveyReceipt(response.metric(), InvitationState.ANSWERED),
                NEVER_CHANGED);
    }

    /** Shows one answer. */
    @GET
    @Path("/{responseId}")
    @RolesAllowed({Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "One answer")
    public RestResponse<ResponseView> showResponse(
            @RestPath UUID responseId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var response = surveys.response(responseId);
        return Replies.read(ResponseView.of(response), NEVER_CHANGED, ifNoneMatch);
    }

    /** Lists answers, newest first. */
    @GET
    @RolesAllowed({Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "Answers, newest first")
    public Page<ResponseView> listResponses(
            @RestQuery UUID orderId, @Valid @BeanParam Paging paging) {
        var found =
                surveys.responses(Optional.ofNullable(orderId), paging.before(), paging.fetch());
        return paging.page(found, KnownResponse::id, ResponseView::of);
    }

    /**
     * An answer.
     *
     * @param token the secret of the link
     * @param score 1 (very dissatisfied) to 5 (very satisfied)
     * @param comment in the customer's words, may be absent
     */
    public record SurveyAnswer(
            @NotBlank @Size(max = 200) String token,
            @NotNull @Min(1) @Max(5) Integer score,
            @Size(max = 2000) @Storable String comment) {}

    /**
     * That the answer was recorded; no more, for the caller is unknown.
     *
     * @param metric what was measured
     * @param state of the invitation
     */
    public record SurveyReceipt(Metric metric, InvitationState state) {}

    /**
     * What staff see.
     *
     * @param comment absent when the customer wrote none
     */
    public record ResponseView(
            UUID id,
            UUID invitationId,
            UUID orderId,
            UUID customerId,
            Metric metric,
            int score,
            @Schema(nullable = true) String comment,
            Instant recordedAt) {
        static ResponseView of(KnownResponse known) {
            var response = known.response();
            return new ResponseView(
                    response.id(),
                    response.invitationId(),
                    response.orderId(),
                    response.customerId(),
                    response.metric(),
                    response.score(),
                    known.comment(),
                    response.recordedAt());
        }
    }
}
