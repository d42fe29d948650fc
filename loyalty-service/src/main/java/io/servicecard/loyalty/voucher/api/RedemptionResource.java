package io.servicecard.loyalty.voucher.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.loyalty.voucher.application.RedeemVoucher;
import io.servicecard.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Uses of vouchers. */
@Path("/v1/loyalty/voucher-redemptions")
@RunOnVirtualThread
@Tag(name = "Vouchers", description = "Codes that give points.")
public class RedemptionResource {
    private final RedeemVoucher redeemVoucher;

    RedemptionResource(RedeemVoucher redeemVoucher) {
        this.redeemVoucher = redeemVoucher;
    }

    /**
     * A voucher to be used.
     *
     * @param customerId who gets its points
     * @param code of the voucher
     */
    @Schema(name = "VoucherRedemption")
    public record Wish(
            @NotNull UUID customerId,
            @NotNull @Size(min = 8, max = 64) @Pattern(regexp = "[A-Za-z0-9_-]+") String code) {}

    /** Gives the points of a voucher to a customer; customers use it for themselves. */
    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Use a voucher's code")
    @APIResponseSchema(value = RedeemVoucher.Redeemed.class, responseCode = "200")
    public RestResponse<RedeemVoucher.Redeemed> redeemVoucher(@Valid @NotNull Wish wish) {
        return RestResponse.ok(redeemVoucher.redeem(wish.customerId(), wish.code()));
    }
}
