package io.servicecard.order.asset.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.asset.api.AssetBodies.AssetView;
import io.servicecard.order.asset.api.AssetBodies.SearchBody;
import io.servicecard.order.asset.application.KnownAsset;
import io.servicecard.order.asset.application.ReadAssets;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding things by what is not written into addresses, for addresses end in logs. */
@Path("/v1/asset-searches")
@RunOnVirtualThread
@Tag(name = "Assets")
public class AssetSearchResource {
    private final ReadAssets assets;

    AssetSearchResource(ReadAssets assets) {
        this.assets = assets;
    }

    /** Those that are known by an identifier. */
    @POST
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Extension(name = "x-safe", value = "true", parseValue = true)
    @Operation(
            summary =
                    "Find things by an identifier, newest first: those of all customers, and those"
                            + " they have no longer")
    public Page<AssetView> searchAssets(
            @Valid @NotNull SearchBody search, @Valid @BeanParam Paging paging) {
        var found = assets.knownBy(search.kind(), search.value(), paging.before(), paging.fetch());
        return paging.page(found, KnownAsset::id, AssetView::of);
    }
}
