package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.application.Catalogue;
import io.servicecard.order.catalogue.application.OfferService;
import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.MergePatches;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue: the manager fills it, everybody reads it. */
@Path("/v1/services")
@RunOnVirtualThread
@Tag(name = "Services", description = "What the business does, and for which price.")
public class CatalogueResource {
    private final OfferService offerService;
    private final Catalogue catalogue;
    private final MergePatches patches;

    CatalogueResource(OfferService offerService, Catalogue catalogue, MergePatches patches) {
        this.offerService = offerService;
        this.catalogue = catalogue;
        this.patches = patches;
    }

    /** Offers a service. */
    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Offer a service")
    @APIResponseSchema(value = ServiceView.class, responseCode = "201")
    public RestResponse<ServiceView> offerService(@Valid @NotNull NewService request) {
        var service = offerService.offer(request.toDomain());
        return Replies.created(
                "/v1/services/" + service.id(), ServiceView.of(service), service.version());
    }

    /** The services on offer, of all categories or of one, newest first. */
    @GET
    @PermitAll
    @Operation(summary = "List the services on offer")
    public Page<ServiceView> listServices(
            @RestQuery @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String categoryKey,
            @Valid @BeanParam Paging paging) {
        var found =
                categoryKey == null
                        ? catalogue.before(paging.before(), paging.fetch())
                        : catalogue.before(categoryKey, paging.before(), paging.fetch());
        return paging.page(found, CatalogueService::id, ServiceView::of);
    }

    /** One service, also when it is not offered any more. */
    @GET
    @Path("/{serviceId}")
    @PermitAll
    @Operation(summary = "Read a service, also one that is not offered any more")
    public RestResponse<ServiceView> readService(
            @RestPath UUID serviceId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var service =
                catalogue.findByIdOptional(serviceId).orElseThrow(CatalogueRefused.NotFound::new);
        return Replies.read(ServiceView.of(service), service.version(), ifNoneMatch);
    }

    /** Offers a service on other terms. */
    @PATCH
    @Path("/{serviceId}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary =
                    "Change a service by JSON Merge Patch (RFC 7396); orders keep what they were"
                            + " placed for")
    public RestResponse<ServiceView> changeService(
            @RestPath UUID serviceId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatches.MEDIA_TYPE,
                                            schema = @Schema(implementation = ServicePatch.class)))
                    @NotNull
                    String patch) {
        var read = patches.read(patch);
        var service =
                offerService.change(
                        serviceId,
                        ifMatch,
                        terms ->
                                patches.merged(ServiceForm.of(terms), read, ServiceForm.class)
                                        .toDomain());
        return Replies.ok(ServiceView.of(service), service.version());
    }

    /** Offers a service no more. */
    @POST
    @Path("/{serviceId}/retire")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Offer a service no more; orders go on with it")
    public RestResponse<ServiceView> retireService(
            @RestPath UUID serviceId, @HeaderParam("If-Match") IfMatch ifMatch) {
        var service = offerService.retire(serviceId, ifMatch);
        return Replies.ok(ServiceView.of(service), service.version());
    }
}
