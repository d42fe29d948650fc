package io.servicecard.feedback.complaint.api;

import io.servicecard.feedback.api.Storable;
import io.servicecard.feedback.complaint.application.Decision;
import io.servicecard.feedback.complaint.application.Finding;
import io.servicecard.feedback.complaint.application.HandleComplaint;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.feedback.complaint.domain.Verdict;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps that support takes a complaint through. */
@Path("/v1/complaints/{complaintId}")
@RunOnVirtualThread
@Tag(name = "Complaint steps")
public class ComplaintStepResource {
    private final HandleComplaint handle;
    private final ComplaintViews views;

    ComplaintStepResource(HandleComplaint handle, ComplaintViews views) {
        this.handle = handle;
        this.views = views;
    }

    /** The first A. */
    @POST
    @Path("/acknowledge")
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    @Operation(summary = "The customer was told that the complaint was heard")
    public RestResponse<ComplaintView> acknowledgeComplaint(
            @RestPath UUID complaintId,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            NoDetails none) {
        return reply(handle.acknowledge(complaintId, ifMatch));
    }

    /** The second A. */
    @POST
    @Path("/apologise")
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    @Operation(summary = "Somebody said sorry to the customer")
    public RestResponse<ComplaintView> apologiseForComplaint(
            @RestPath UUID complaintId,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            NoDetails none) {
        return reply(handle.apologise(complaintId, ifMatch));
    }

    /** The third A. */
    @POST
    @Path("/assess")
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    @Operation(summary = "What happened, why, and whether the complaint is right")
    public RestResponse<ComplaintView> assessComplaint(
            @RestPath UUID complaintId,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @Valid @NotNull NewAssessment found) {
        return reply(
                handle.assess(
                        complaintId,
                        ifMatch,
                        new Finding(found.findings(), found.cause(), found.verdict())));
    }

    /** The fourth A. */
    @POST
    @Path("/act")
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    @Operation(summary = "What is done about it, by whom and when")
    public RestResponse<ComplaintView> actOnComplaint(
            @RestPath UUID complaintId,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @Valid @NotNull NewActions decision) {
        var decided =
                decision.actions().stream()
                        .map(action -> new Decision(action.what(), action.owner(), action.due()))
                        .toList();
        return reply(handle.act(complaintId, ifMatch, decided));
    }

    /** The fifth A. */
    @POST
    @Path("/follow-up")
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    @Operation(summary = "How it ended for the customer")
    public RestResponse<ComplaintView> followUpComplaint(
            @RestPath UUID complaintId,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @Valid @NotNull NewOutcome end) {
        return reply(handle.followUp(complaintId, ifMatch, end.outcome()));
    }

    /** The end. */
    @POST
    @Path("/close")
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    @Operation(summary = "Close it: after all five steps, or after the assessment with a waiver")
    public RestResponse<ComplaintView> closeComplaint(
            @RestPath UUID complaintId,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody(required = false) @Valid ComplaintClosing closing) {
        return reply(handle.close(complaintId, ifMatch, closing == null ? null : closing.waiver()));
    }

    private RestResponse<ComplaintView> reply(ComplaintRecord complaint) {
        return Replies.ok(views.of(complaint), complaint.version());
    }

    /** What was found out. */
    public record NewAssessment(
            @NotBlank @Size(max = 4000) @Storable String findings,
            @NotBlank @Size(max = 1000) @Storable String cause,
            @NotNull Verdict verdict) {}

    /** What is done about it. */
    public record NewActions(@NotEmpty @Size(max = 20) List<@Valid @NotNull NewAction> actions) {}

    /** One thing that is done. */
    public record NewAction(
            @NotBlank @Size(max = 500) @Storable String what,
            @NotBlank @Size(max = 200) @Storable String owner,
            @NotNull Instant due) {}

    /** How it ended for the customer. */
    public record NewOutcome(@NotBlank @Size(max = 2000) @Storable String outcome) {}

    /**
     * How it is closed.
     *
     * @param waiver why without acting or following up; absent when both were done
     */
    public record ComplaintClosing(
            @Size(max = 1000)
                    @Storable
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    String waiver) {}
}
