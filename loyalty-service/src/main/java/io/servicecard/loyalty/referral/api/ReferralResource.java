package io.servicecard.loyalty.referral.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.referral.application.NameReferrer;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Members who bring new members. */
@Path("/v1/loyalty")
@RunOnVirtualThread
@Tag(name = "Referrals", description = "Members who bring new members.")
public class ReferralResource {
    private final NameReferrer nameReferrer;

    ReferralResource(NameReferrer nameReferrer) {
        this.nameReferrer = nameReferrer;
    }

    /**
     * Asks for a member's code.
     *
     * @param customerId whose
     */
    @Schema(name = "ReferralCodeRequest")
    public record Member(@NotNull UUID customerId) {}

    /**
     * A member's code, which the member tells to friends.
     *
     * @param customerId whose
     * @param code the same each time
     */
    @Schema(name = "ReferralCode")
    public record Code(UUID customerId, String code) {}

    /**
     * Names who brought a new member.
     *
     * @param customerId the new member
     * @param code of who brought them
     */
    @Schema(name = "NewReferral")
    public record Naming(
            @NotNull UUID customerId,
            @NotNull @Size(max = 12) @Pattern(regexp = "[A-Z2-7]{12}") String code) {}

    /** Tells a member's code. */
    @POST
    @Path("/referral-codes")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Tell a member the code for friends")
    @APIResponseSchema(value = Code.class, responseCode = "200")
    public RestResponse<Code> tellReferralCode(@Valid @NotNull Member request) {
        var customer = request.customerId();
        return RestResponse.ok(new Code(customer, nameReferrer.codeOf(customer)));
    }

    /** Names who brought a new member, once. */
    @POST
    @Path("/referrals")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Name who brought a new member")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201")
    public RestResponse<ReferralView> nameReferrer(@Valid @NotNull Naming request) {
        var referral = nameReferrer.name(request.customerId(), request.code());
        return Replies.created(
                "/v1/loyalty/referrals/" + referral.id(),
                ReferralView.ofReferred(referral),
                referral.version());
    }

    /** A referral, as the new member sees it. */
    @GET
    @Path("/referrals/{referralId}")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "A referral, as the new member sees it")
    public RestResponse<ReferralView> getReferral(
            @RestPath UUID referralId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var referral = nameReferrer.one(referralId);
        return Replies.read(ReferralView.ofReferred(referral), referral.version(), ifNoneMatch);
    }
}
