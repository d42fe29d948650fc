package io.servicecard.feedback.survey.api;

import io.servicecard.feedback.survey.application.LinkInvitations;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The secret links of invitations, for the service that writes to customers. */
@Path("/v1/invitation-links")
@RunOnVirtualThread
@Tag(name = "Invitation links")
public class InvitationLinkResource {
    private final LinkInvitations linkInvitations;

    InvitationLinkResource(LinkInvitations linkInvitations) {
        this.linkInvitations = linkInvitations;
    }

    /** Makes links; ids that belong to no invitation are left out. */
    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "The secret links of invitations, for services only",
            extensions = @Extension(name = "x-internal", value = "true", parseValue = true))
    @Extension(name = "x-safe", value = "true", parseValue = true)
    public RestResponse<InvitationLinks> linkInvitations(
            @Valid @NotNull InvitationLinkRequest request) {
        return RestResponse.ResponseBuilder.ok(
                        new InvitationLinks(linkInvitations.links(request.invitationIds())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Which links.
     *
     * @param invitationIds at most 500
     */
    public record InvitationLinkRequest(
            @NotEmpty @Size(max = 500) List<@NotNull UUID> invitationIds) {}

    /**
     * The links.
     *
     * @param items of the invitations that exist
     */
    public record InvitationLinks(List<LinkInvitations.InvitationLink> items) {}
}
