package io.servicecard.order.pack.api;

import io.servicecard.order.pack.application.LoadPack;
import io.servicecard.order.pack.application.Packs;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Industry packs: the manager starts a business from one. */
@Path("/v1/order-template-packs")
@RunOnVirtualThread
@Tag(name = "Packs", description = "Services and a template for a kind of business.")
public class PackResource {
    private final Packs packs;
    private final LoadPack loadPack;

    PackResource(Packs packs, LoadPack loadPack) {
        this.packs = packs;
        this.loadPack = loadPack;
    }

    /** All packs. */
    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "List the industry packs that come with the service")
    @Extension(name = "x-bounded", value = "those that come with the service")
    public Page<PackView> listPacks() {
        return Page.whole(packs.all().stream().map(PackView::of).toList());
    }

    /** Loads a pack. */
    @POST
    @Path("/{key}/load")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Load a pack, or tell what that would do; a second time changes nothing")
    public RestResponse<PackLoadView> loadPack(
            @RestPath @Size(max = 40) String key, @Valid @NotNull PackLoad request) {
        var changes = loadPack.load(key, request.currency(), request.dryRun());
        return RestResponse.ok(PackLoadView.of(packs.of(key), request.dryRun(), changes));
    }
}
