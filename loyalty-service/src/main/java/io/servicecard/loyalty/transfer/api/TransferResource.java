package io.servicecard.loyalty.transfer.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.loyalty.transfer.application.TransferPoints;
import io.servicecard.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Points that customers give each other. */
@Path("/v1/loyalty/transfers")
@RunOnVirtualThread
@Tag(name = "Loyalty transfers", description = "Points that customers give each other.")
public class TransferResource {
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
    @APIResponseSchema(value = TransferPoints.Done.class, responseCode = "200")
    public RestResponse<TransferPoints.Done> transferPoints(@Valid @NotNull Wish wish) {
        return RestResponse.ok(
                transferPoints.transfer(wish.fromCustomerId(), wish.toCustomerId(), wish.points()));
    }
}
