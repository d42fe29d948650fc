package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.work.application.ReadAssetHistory;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What was done on things of customers. */
@Path("/v1/assets/{assetId}/orders")
@RunOnVirtualThread
@Tag(name = "Assets")
public class AssetHistoryResource {
    private final ReadAssetHistory history;

    AssetHistoryResource(ReadAssetHistory history) {
        this.history = history;
    }

    /**
     * An order for a thing.
     *
     * @param handedOverAt when the customer got it back
     * @param warranties those of its lines that still run
     */
    @Schema(name = "OrderOfAsset")
    public record AssetOrderView(
            OrderSummary order,
            @Schema(nullable = true) Instant handedOverAt,
            List<RunningView> warranties) {
        static AssetOrderView of(ReadAssetHistory.Done done) {
            return new AssetOrderView(
                    OrderSummary.of(done.order()),
                    done.order().standing().handedOverAt().orElse(null),
                    done.warranties().stream().map(RunningView::of).toList());
        }
    }

    /**
     * A warranty that runs.
     *
     * @param lineId the line's place in the order, from 0
     */
    @Schema(name = "RunningWarranty")
    public record RunningView(String lineId, NameBody name, Instant until) {
        static RunningView of(ReadAssetHistory.Running running) {
            return new RunningView(
                    String.valueOf(running.line()), NameBody.of(running.name()), running.until());
        }
    }

    /** The orders. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(
            summary =
                    "List the orders for a thing of a customer, newest first, and which of its work"
                            + " is still warranted")
    public Page<AssetOrderView> listAssetOrders(
            @RestPath UUID assetId, @Valid @BeanParam Paging paging) {
        return paging.page(
                history.of(assetId, paging.before(), paging.fetch()),
                done -> done.order().id(),
                AssetOrderView::of);
    }
}
