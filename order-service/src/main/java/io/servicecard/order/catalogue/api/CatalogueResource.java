package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.application.Catalogue;
import io.servicecard.order.catalogue.application.OfferService;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue: the manager fills it, everybody reads it. */
@Path("/v1/services")
@RunOnVirtualThread
@Tag(name = "Services", description = "What the business does, and for which price.")
public class CatalogueResource {
    private final OfferService offerService;
    private final Catalogue catalogue;

    CatalogueResource(OfferService offerService, Catalogue catalogue) {
        this.offerService = offerService;
        this.catalogue = catalogue;
    }

    /** Offers a service. */
    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Offer a service")
    @APIResponseSchema(value = ServiceView.class, responseCode = "201")
    public RestResponse<ServiceView> offerService(@Valid @NotNull NewService request) {
        var service = offerService.offer(request.toDomain());
        return Replies.created("/v1/services", ServiceView.of(service), service.version());
    }

    /** The services on offer, newest first. */
    @GET
    @PermitAll
    @Operation(summary = "List the services on offer")
    public Page<ServiceView> listServices(@Valid @BeanParam Paging paging) {
        return paging.page(
                catalogue.before(paging.before(), paging.fetch()),
                CatalogueService::id,
                ServiceView::of);
    }
}
