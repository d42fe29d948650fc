package io.servicecard.loyalty.offer.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.offer.application.GrantOffer;
import io.servicecard.loyalty.offer.application.UseOffers;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** Personal offers; customers see their own. */
@Path("/v1/loyalty")
@RunOnVirtualThread
@Tag(name = "Offers", description = "What campaigns promise to one person.")
public class OfferResource {
    private final GrantOffer grantOffer;
    private final UseOffers useOffers;

    OfferResource(GrantOffer grantOffer, UseOffers useOffers) {
        this.grantOffer = grantOffer;
        this.useOffers = useOffers;
    }

    /**
     * An offer to be granted.
     *
     * @param campaignId a campaign in force that makes offers
     * @param customerId whom to
     */
    @Schema(name = "NewOffer")
    public record NewOffer(@NotNull UUID campaignId, @NotNull UUID customerId) {}

    /** Promises a customer what a campaign says. */
    @POST
    @Path("/offers")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Grant a campaign's offer to a customer")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public RestResponse<OfferView> grantOffer(@Valid @NotNull NewOffer request) {
        var granted = grantOffer.grant(request.campaignId(), request.customerId());
        var seen = useOffers.one(granted.id());
        var view = OfferView.of(seen);
        return Replies.created("/v1/loyalty/offers/" + view.id(), view, seen.revision());
    }

    /** An offer. */
    @GET
    @Path("/offers/{offerId}")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "A personal offer")
    public RestResponse<OfferView> getOffer(
            @RestPath UUID offerId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var seen = useOffers.one(offerId);
        return Replies.read(OfferView.of(seen), seen.revision(), ifNoneMatch);
    }

    /** Activates an offer, so that the next order that fits uses it. */
    @POST
    @Path("/offers/{offerId}/activate")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Activate a personal offer")
    public RestResponse<OfferView> activateOffer(@RestPath UUID offerId) {
        var seen = useOffers.activate(offerId);
        return Replies.ok(OfferView.of(seen), seen.revision());
    }
}
