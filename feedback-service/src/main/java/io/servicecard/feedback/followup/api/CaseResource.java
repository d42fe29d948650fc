package io.servicecard.feedback.followup.api;

import io.servicecard.feedback.followup.application.ListCases;
import io.servicecard.feedback.followup.domain.CaseReason;
import io.servicecard.feedback.followup.domain.CaseState;
import io.servicecard.feedback.followup.domain.FollowUpCase;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases, for those who take them up. */
@Path("/v1/cases")
@RunOnVirtualThread
@Tag(name = "Cases")
public class CaseResource {
    private final ListCases listCases;

    CaseResource(ListCases listCases) {
        this.listCases = listCases;
    }

    /** Lists cases, newest first. */
    @GET
    @RolesAllowed({Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "Cases, newest first")
    public Page<CaseView> listCases(@Valid @BeanParam Paging paging) {
        return paging.page(
                listCases.page(paging.before(), paging.fetch()), FollowUpCase::id, CaseView::of);
    }

    /**
     * A case.
     *
     * @param owner subject of whoever took it up; absent before
     * @param dueAt by when somebody must have taken it up
     */
    public record CaseView(
            UUID id,
            CaseReason reason,
            UUID orderId,
            UUID customerId,
            int score,
            CaseState state,
            @Schema(nullable = true) String owner,
            Instant openedAt,
            Instant dueAt,
            long version) {
        static CaseView of(FollowUpCase found) {
            return new CaseView(
                    found.id(),
                    found.reason(),
                    found.orderId(),
                    found.customerId(),
                    found.score(),
                    found.state(),
                    found.owner(),
                    found.openedAt(),
                    found.dueAt(),
                    found.version());
        }
    }
}
