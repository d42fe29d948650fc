package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.order.work.api.OrderBodies.AcceptBody;
import io.servicecard.order.work.api.OrderBodies.NothingBody;
import io.servicecard.order.work.api.OrderBodies.ReasonBody;
import io.servicecard.order.work.application.AcceptOrder;
import io.servicecard.order.work.application.ApproveCredit;
import io.servicecard.order.work.application.HandOver;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.application.RejectOrder;
import io.servicecard.order.work.application.UnclaimOrder;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.limit.GuessLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking items in and giving them back. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Front desk", description = "Taking items in and giving them back.")
public class FrontDeskResource {
    private final AcceptOrder acceptOrder;
    private final RejectOrder rejectOrder;
    private final UnclaimOrder unclaimOrder;
    private final ApproveCredit approveCredit;
    private final HandOver handOver;
    private final ReadOrders orders;
    private final OrderViews views;

    FrontDeskResource(
            AcceptOrder acceptOrder,
            RejectOrder rejectOrder,
            UnclaimOrder unclaimOrder,
            ApproveCredit approveCredit,
            HandOver handOver,
            ReadOrders orders,
            OrderViews views) {
        this.acceptOrder = acceptOrder;
        this.rejectOrder = rejectOrder;
        this.unclaimOrder = unclaimOrder;
        this.approveCredit = approveCredit;
        this.handOver = handOver;
        this.orders = orders;
        this.views = views;
    }

    /**
     * The PIN; left out when it is locked, and then with the time from which there is a new one.
     */
    @Schema(name = "HandOverPin")
    public record PinView(
            @Schema(nullable = true) String pin,
            boolean locked,
            @Schema(nullable = true) Instant lockedUntil) {}

    /** Takes the item in. */
    @POST
    @Path("/accept")
    @Idempotent
    @RolesAllowed(RECEPTION)
    @Operation(summary = "Take the item in, with a signed intake act and a promise")
    public RestResponse<OrderView> acceptOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull AcceptBody request) {
        return views.changed(acceptOrder.accept(orderId, ifMatch, request.toUseCase()));
    }

    /** Refuses an order. */
    @POST
    @Path("/reject")
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "Refuse an order before the item is taken in")
    public RestResponse<OrderView> rejectOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ReasonBody request) {
        return views.changed(rejectOrder.reject(orderId, ifMatch, request.reason()));
    }

    /** Lets it go before all is paid. */
    @POST
    @Path("/approve-credit")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(
            summary =
                    "Let an item be handed over though something is due, so much as is due now; it"
                            + " is paid later")
    public RestResponse<OrderView> approveCredit(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ReasonBody request) {
        return views.changed(approveCredit.approve(orderId, ifMatch, request.reason()));
    }

    /** Gives up on being asked for it. */
    @POST
    @Path("/unclaim")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Note that nobody fetches a ready item; it can still be handed over")
    public RestResponse<OrderView> unclaimOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid NothingBody request) {
        return views.changed(unclaimOrder.unclaim(orderId, ifMatch));
    }

    /** Gives the item back. A wrong PIN is an answer that is kept, so that its count is, too. */
    @POST
    @Path("/hand-over")
    @GuessLimited("hand-over-pin")
    @Idempotent
    @RolesAllowed(RECEPTION)
    @Operation(
            summary =
                    "Give the item back, paid or on credit, for the customer's PIN or a signature")
    @APIResponse(
            responseCode = "200",
            description = "The customer has the item.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public RestResponse<?> handOverOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull HandOverBody request) {
        var proof = request.proof();
        if (proof.isEmpty()) {
            return HandOverBody.unclear();
        }
        return switch (handOver.handOver(orderId, ifMatch, proof.get())) {
            case HandOver.Outcome.HandedOver(var order) -> views.changed(order);
            case HandOver.Outcome.WrongPin(var left) -> OrderProblems.wrongPin(left);
        };
    }

    /** The customer's PIN. */
    @GET
    @Path("/hand-over-pin")
    @RolesAllowed(CUSTOMER)
    @Operation(summary = "Read the PIN for which the own order is handed over, once it is ready")
    public RestResponse<PinView> readHandOverPin(@RestPath UUID orderId) {
        var pin = orders.pin(orderId);
        boolean locked = pin.code() == null;
        return RestResponse.ResponseBuilder.ok(new PinView(pin.code(), locked, pin.lockedUntil()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
