package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.order.work.api.RefundViews.RefundBody;
import io.servicecard.order.work.api.RefundViews.RefundView;
import io.servicecard.order.work.api.RefundViews.ReturnBody;
import io.servicecard.order.work.api.RefundViews.ReturnView;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.application.ReadPayments;
import io.servicecard.order.work.application.RefundPayment;
import io.servicecard.order.work.application.TakeBack;
import io.servicecard.order.work.domain.Refund;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Giving money back, and taking back what was handed over. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Refunds", description = "Giving money back, and taking back what was handed over.")
public class RefundResource {
    private final RefundPayment refundPayment;
    private final TakeBack takeBack;
    private final ReadPayments payments;
    private final ReadOrders orders;

    RefundResource(
            RefundPayment refundPayment,
            TakeBack takeBack,
            ReadPayments payments,
            ReadOrders orders) {
        this.refundPayment = refundPayment;
        this.takeBack = takeBack;
        this.payments = payments;
        this.orders = orders;
    }

    /** Gives money back. */
    @POST
    @Path("/refunds")
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "Give money back that was paid for an order which was not handed over")
    @APIResponseSchema(value = RefundView.class, responseCode = "201")
    public RestResponse<RefundView> refundPayment(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull RefundBody request) {
        var refund = refundPayment.refund(orderId, ifMatch, request.paymentId(), request.amount());
        return created(orderId, "/refunds", RefundView.of(refund));
    }

    /** What was given back. */
    @GET
    @Path("/refunds")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List what was given back of an order's payments, oldest first")
    public Page<RefundView> listRefunds(@RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.page(
                payments.refunds(orderId, paging.after(), paging.fetch()),
                Refund::id,
                RefundView::of);
    }

    /** Takes something back. */
    @POST
    @Path("/returns")
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(
            summary =
                    "Take back something that was handed over: what was paid for it is given back,"
                            + " in points and money as it was paid")
    @APIResponseSchema(value = ReturnView.class, responseCode = "201")
    public RestResponse<ReturnView> takeBack(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ReturnBody request) {
        var taken = takeBack.take(orderId, ifMatch, request.quantities(), request.reason());
        return created(
                orderId, "/returns", ReturnView.of(taken, orders.one(orderId).bill().currency()));
    }

    /** What came back. */
    @GET
    @Path("/returns")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List what came back of an order after hand-over, oldest first")
    public Page<ReturnView> listReturns(@RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        var currency = orders.one(orderId).bill().currency();
        return paging.page(
                payments.returns(orderId, paging.after(), paging.fetch()),
                back -> back.taken().id(),
                back -> ReturnView.of(back, currency));
    }

    private static <T> RestResponse<T> created(UUID orderId, String list, T body) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/orders/" + orderId + list))
                .entity(body)
                .build();
    }
}
