package io.servicecard.order.asset.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.PARTNER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.asset.api.AssetBodies.AssetView;
import io.servicecard.order.asset.api.AssetBodies.NothingBody;
import io.servicecard.order.asset.api.AssetBodies.PatchBody;
import io.servicecard.order.asset.api.AssetBodies.RegistrationBody;
import io.servicecard.order.asset.application.KeepAssets;
import io.servicecard.order.asset.application.KnownAsset;
import io.servicecard.order.asset.application.ReadAssets;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.MergePatches;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
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

/** Things of customers that are worked on. */
@Path("/v1/assets")
@RunOnVirtualThread
@Tag(name = "Assets", description = "Things of customers, and what they are known by.")
public class AssetResource {
    private final KeepAssets keepAssets;
    private final ReadAssets assets;
    private final MergePatches patches;

    AssetResource(KeepAssets keepAssets, ReadAssets assets, MergePatches patches) {
        this.keepAssets = keepAssets;
        this.assets = assets;
        this.patches = patches;
    }

    /** Registers one. */
    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION, PARTNER})
    @Operation(summary = "Register a thing of a customer, a customer the own one")
    @APIResponseSchema(value = AssetView.class, responseCode = "201")
    public RestResponse<AssetView> registerAsset(@Valid @NotNull RegistrationBody request) {
        var known = keepAssets.register(request.customerId(), request.profile());
        return Replies.created(
                "/v1/assets/" + known.id(), AssetView.of(known), known.asset().version());
    }

    /** Several, newest first. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List things of customers, a customer the own ones")
    public Page<AssetView> listAssets(@RestQuery UUID customerId, @Valid @BeanParam Paging paging) {
        var found = assets.list(Optional.ofNullable(customerId), paging.before(), paging.fetch());
        return paging.page(found, KnownAsset::id, AssetView::of);
    }

    /** One. */
    @GET
    @Path("/{assetId}")
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read a thing of a customer")
    public RestResponse<AssetView> readAsset(
            @RestPath UUID assetId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var known = assets.one(assetId);
        return Replies.read(AssetView.of(known), known.asset().version(), ifNoneMatch);
    }

    /** Changes one. */
    @PATCH
    @Path("/{assetId}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, MANAGER})
    @Operation(summary = "Change a thing of a customer by JSON Merge Patch (RFC 7396)")
    public RestResponse<AssetView> changeAsset(
            @RestPath UUID assetId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatches.MEDIA_TYPE,
                                            schema = @Schema(implementation = PatchBody.class)))
                    @NotNull
                    String patch) {
        var read = patches.read(patch);
        return reply(
                keepAssets.change(
                        assetId,
                        ifMatch,
                        now ->
                                patches.merged(AssetForm.of(now), read, AssetForm.class)
                                        .toUseCase()));
    }

    /** The customer has it no longer. */
    @POST
    @Path("/{assetId}/retire")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION, MANAGER})
    @Operation(summary = "Say that the customer has a thing no longer; what was done on it stays")
    public RestResponse<AssetView> retireAsset(
            @RestPath UUID assetId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull NothingBody request) {
        return reply(keepAssets.retire(assetId, ifMatch));
    }

    private static RestResponse<AssetView> reply(KnownAsset known) {
        return Replies.ok(AssetView.of(known), known.asset().version());
    }
}
