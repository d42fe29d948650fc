package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.quarkus.security.ForbiddenException;
import io.servicecard.order.work.api.OrderBodies.PaymentBody;
import io.servicecard.order.work.application.ReadPayments;
import io.servicecard.order.work.application.RecordPayment;
import io.servicecard.order.work.application.VoidPayment;
import io.servicecard.order.work.domain.Payment;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments of an order: money at the desk, points by a hold. */
@Path("/v1/orders/{orderId}/payments")
@RunOnVirtualThread
@Tag(name = "Payments", description = "Paying for orders with money and points.")
public class PaymentResource {
    private final RecordPayment recordPayment;
    private final VoidPayment voidPayment;
    private final ReadPayments payments;
    private final Caller caller;

    PaymentResource(
            RecordPayment recordPayment,
            VoidPayment voidPayment,
            ReadPayments payments,
            Caller caller) {
        this.recordPayment = recordPayment;
        this.voidPayment = voidPayment;
        this.payments = payments;
        this.caller = caller;
    }

    /** Takes money, or asks for points. */
    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Record money taken at the desk, or ask to pay with points")
    @APIResponse(
            responseCode = "201",
            description = "The money is recorded.",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Points are asked for; the list of payments will show HELD or DECLINED.",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    public RestResponse<PaymentView> payOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull PaymentBody request) {
        var where = "/v1/orders/" + orderId + "/payments";
        if (request.method() == PaymentMethod.POINTS) {
            var payment = recordPayment.points(orderId, ifMatch, request.wantedPoints());
            return Replies.accepted(where, PaymentView.of(payment));
        }
        if (!caller.has(RECEPTION)) {
            throw new ForbiddenException();
        }
        var payment =
                recordPayment.money(orderId, ifMatch, request.method(), request.wantedMoney());
        return RestResponse.ResponseBuilder.<PaymentView>create(RestResponse.Status.CREATED)
                .header("Location", where)
                .entity(PaymentView.of(payment))
                .build();
    }

    /** Takes points back that were asked for, before the item is handed over. */
    @POST
    @Path("/{paymentId}/void")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Take a payment with points back, also while it waits for its hold")
    @APIResponseSchema(value = PaymentView.class, responseCode = "200")
    public RestResponse<PaymentView> voidPayment(
            @RestPath UUID orderId,
            @RestPath UUID paymentId,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        return RestResponse.ok(PaymentView.of(voidPayment.of(orderId, paymentId, ifMatch)));
    }

    /** The payments, oldest first. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List the payments of an order, oldest first")
    public Page<PaymentView> listPayments(@RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.page(
                payments.payments(orderId, paging.after(), paging.fetch()),
                Payment::id,
                PaymentView::of);
    }
}
