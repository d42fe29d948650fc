package io.servicecard.loyalty.transfer.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.transfer.application.TransferPoints;
import io.servicecard.loyalty.transfer.application.Transfers;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Points that customers give each other. */
@Path("/v1/loyalty/transfers")
@RunOnVirtualThread
@Tag(name = "Loyalty transfers", description = "Points that customers give each other.")
public class TransferResource {
    /** What was transferred never changes. */
    private static final long VERSION = 1;

    private final TransferPoints transferPoints;

    TransferResource(TransferPoints transferPoints) {
        this.transferPoints = transferPoints;
    }

    /**
     * Asks for points to be given.
     *
     * @param fromCustomerId who gives
     * @param toCustomerId who gets
     * @param points how many
     */
    @Schema(name = "TransferRequest")
    public record Wish(
            @NotNull UUID fromCustomerId,
            @NotNull UUID toCustomerId,
            @NotNull @Min(1) @Max(1_000_000_000) Long points) {}

    /** Gives points of one customer to another; a customer gives the own ones. */
    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, MANAGER})
    @Operation(summary = "Give points to another customer")
    @APIResponseSchema(value = Transfers.Done.class, responseCode = "201")
    public RestResponse<Transfers.Done> transferPoints(@Valid @NotNull Wish wish) {
        var done =
                transferPoints.transfer(wish.fromCustomerId(), wish.toCustomerId(), wish.points());
        return Replies.created("/v1/loyalty/transfers/" + done.id(), done, VERSION);
    }

    /** A transfer, for both customers and for staff. */
    @GET
    @Path("/{transferId}")
    @RolesAllowed({CUSTOMER, SUPPORT, MANAGER})
    @Operation(summary = "A transfer; customers see those that they gave or got")
    public RestResponse<Transfers.Done> getTransfer(
            @RestPath UUID transferId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Replies.read(transferPoints.one(transferId), VERSION, ifNoneMatch);
    }
}
