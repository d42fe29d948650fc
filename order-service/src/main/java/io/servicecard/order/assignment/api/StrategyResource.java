package io.servicecard.order.assignment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.order.assignment.application.ChooseStrategy;
import io.servicecard.order.assignment.application.Strategies;
import io.servicecard.order.assignment.domain.ChosenStrategy;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** By what work goes to people where nobody says to whom. */
@Path("/v1/assignment-strategies")
@RunOnVirtualThread
@Tag(name = "Assignment", description = "Who does the work, and who could.")
public class StrategyResource {
    private final ChooseStrategy chooseStrategy;
    private final Strategies strategies;

    StrategyResource(ChooseStrategy chooseStrategy, Strategies strategies) {
        this.chooseStrategy = chooseStrategy;
        this.strategies = strategies;
    }

    /**
     * A strategy for certain orders.
     *
     * @param branchId only for orders of this branch
     * @param templateKey only for orders from this template
     * @param automatic whether stages that open and that nobody has go to people by itself; false
     *     when missing
     */
    @Schema(name = "StrategyChoice")
    record StrategyBody(
            UUID branchId,
            @Size(max = 40) String templateKey,
            @NotNull Strategy strategy,
            Boolean automatic) {}

    /** Chooses one, in the place of what was chosen for the same orders before. */
    @POST
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Choose by what orders of a branch or from a template go to people")
    public RestResponse<StrategyView> chooseStrategy(@Valid @NotNull StrategyBody request) {
        var chosen =
                chooseStrategy.choose(
                        request.branchId(),
                        request.templateKey(),
                        request.strategy(),
                        Boolean.TRUE.equals(request.automatic()));
        return Replies.ok(StrategyView.of(chosen), chosen.version());
    }

    /** What was chosen, newest first. */
    @GET
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "List by what work goes to people")
    public Page<StrategyView> listStrategies(@Valid @BeanParam Paging paging) {
        return paging.page(
                strategies.before(paging.before(), paging.fetch()),
                ChosenStrategy::id,
                StrategyView::of);
    }
}
