package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.api.CategoryBodies.CategoryForm;
import io.servicecard.order.catalogue.api.CategoryBodies.CategoryPatch;
import io.servicecard.order.catalogue.api.CategoryBodies.CategoryView;
import io.servicecard.order.catalogue.api.CategoryBodies.NewCategory;
import io.servicecard.order.catalogue.application.Categories;
import io.servicecard.order.catalogue.application.KeepCategories;
import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.order.catalogue.domain.ServiceCategory;
import io.servicecard.order.naming.api.NameBody;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The groups of the catalogue's services: the manager makes them, everybody reads them. */
@Path("/v1/service-categories")
@RunOnVirtualThread
@Tag(name = "Services", description = "What the business does, and for which price.")
public class CategoryResource {
    private final KeepCategories keepCategories;
    private final Categories categories;
    private final MergePatches patches;

    CategoryResource(KeepCategories keepCategories, Categories categories, MergePatches patches) {
        this.keepCategories = keepCategories;
        this.categories = categories;
        this.patches = patches;
    }

    /** Defines one. */
    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Define a category of services")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201")
    public RestResponse<CategoryView> defineCategory(@Valid @NotNull NewCategory request) {
        var category = keepCategories.define(request.toDomain());
        return Replies.created(
                "/v1/service-categories/" + category.key(),
                CategoryView.of(category),
                category.version());
    }

    /** Those in use, newest first. */
    @GET
    @PermitAll
    @Operation(summary = "List the categories of services that are in use")
    public Page<CategoryView> listCategories(@Valid @BeanParam Paging paging) {
        return paging.page(
                categories.before(paging.before(), paging.fetch()),
                ServiceCategory::id,
                CategoryView::of);
    }

    /** One, also when it is not used any more. */
    @GET
    @Path("/{key}")
    @PermitAll
    @Operation(summary = "Read a category of services, also one that is not used any more")
    public RestResponse<CategoryView> readCategory(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var category = categories.of(key).orElseThrow(CatalogueRefused.CategoryNotFound::new);
        return Replies.read(CategoryView.of(category), category.version(), ifNoneMatch);
    }

    /** Calls one otherwise. */
    @PATCH
    @Path("/{key}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Change a category of services by JSON Merge Patch (RFC 7396)")
    public RestResponse<CategoryView> changeCategory(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String key,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatches.MEDIA_TYPE,
                                            schema = @Schema(implementation = CategoryPatch.class)))
                    @NotNull
                    String patch) {
        var read = patches.read(patch);
        return reply(
                keepCategories.rename(
                        key,
                        ifMatch,
                        name ->
                                patches.merged(
                                                new CategoryForm(NameBody.of(name)),
                                                read,
                                                CategoryForm.class)
                                        .name()
                                        .toDomain()));
    }

    /** Uses one no more. */
    @POST
    @Path("/{key}/retire")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Use a category no more, once no service on offer belongs to it")
    public RestResponse<CategoryView> retireCategory(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String key,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        return reply(keepCategories.retire(key, ifMatch));
    }

    private static RestResponse<CategoryView> reply(ServiceCategory category) {
        return Replies.ok(CategoryView.of(category), category.version());
    }
}
