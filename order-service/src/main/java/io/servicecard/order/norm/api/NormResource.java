package io.servicecard.order.norm.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.order.norm.api.NormViews.DecidedView;
import io.servicecard.order.norm.api.NormViews.DecisionsBody;
import io.servicecard.order.norm.api.NormViews.ProposalView;
import io.servicecard.order.norm.application.DecideNorms;
import io.servicecard.order.norm.application.NormProposals;
import io.servicecard.order.norm.domain.NormProposal;
import io.servicecard.order.norm.domain.NormState;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Norms that measured work speaks for. */
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Norms", description = "Norms that measured work speaks for.")
public class NormResource {
    private final NormProposals proposals;
    private final DecideNorms decideNorms;

    NormResource(NormProposals proposals, DecideNorms decideNorms) {
        this.proposals = proposals;
        this.decideNorms = decideNorms;
    }

    /** Proposals, newest first. */
    @GET
    @Path("/norm-proposals")
    @RolesAllowed(MANAGER)
    @Operation(summary = "List proposed norms with what speaks for them")
    public Page<ProposalView> listNormProposals(
            @RestQuery NormState state, @Valid @BeanParam Paging paging) {
        return paging.page(
                proposals.before(state, paging.before(), paging.fetch()),
                NormProposal::id,
                ProposalView::of);
    }

    /** Decides. */
    @POST
    @Path("/norm-decisions")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Approve proposed norms into a new draft of the template, or decline them")
    public RestResponse<DecidedView> decideNorms(@Valid @NotNull DecisionsBody request) {
        return RestResponse.ok(
                DecidedView.of(decideNorms.decide(request.templateKey(), request.toUseCase())));
    }
}
