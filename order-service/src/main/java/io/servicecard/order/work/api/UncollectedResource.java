package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.order.work.application.UnclaimOrder;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
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

/** Items that nobody fetches. */
@Path("/v1/uncollected-orders")
@RunOnVirtualThread
@Tag(name = "Uncollected", description = "Items that are ready and that nobody fetches.")
public class UncollectedResource {
    private final UnclaimOrder unclaimOrder;

    UncollectedResource(UnclaimOrder unclaimOrder) {
        this.unclaimOrder = unclaimOrder;
    }

    /**
     * An order whose item nobody fetched.
     *
     * @param lastNoticeAt when the customer was last told that it is ready
     */
    @Schema(name = "UncollectedOrder")
    public record Uncollected(UUID id, String number, UUID branchId, Instant lastNoticeAt) {
        static Uncollected of(Order order) {
            return new Uncollected(
                    order.id(),
                    order.origin().number(),
                    order.origin().branchId(),
                    order.standing().lastNoticeAt().orElseThrow());
        }
    }

    /** Those that may be noted as unclaimed. */
    @GET
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(
            summary =
                    "List orders that are ready and whose customers were last told so too long ago;"
                            + " a manager may note them as unclaimed")
    public Page<Uncollected> listUncollectedOrders(@Valid @BeanParam Paging paging) {
        return paging.page(
                unclaimOrder.candidates(paging.before(), paging.fetch()),
                Order::id,
                Uncollected::of);
    }
}
