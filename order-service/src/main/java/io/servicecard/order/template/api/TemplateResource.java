package io.servicecard.order.template.api;

import io.servicecard.order.template.application.DraftTemplate;
import io.servicecard.order.template.application.PublishTemplate;
import io.servicecard.order.template.application.Templates;
import io.servicecard.order.template.domain.TemplateRefused;
import io.servicecard.order.template.domain.TemplateVersion;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Order templates: written and published by the manager, read by all staff and partners. */
@Path("/v1/order-templates")
@RunOnVirtualThread
@Tag(name = "Order templates", description = "Which stages an order goes through.")
public class TemplateResource {
    private final DraftTemplate draftTemplate;
    private final PublishTemplate publishTemplate;
    private final Templates templates;

    TemplateResource(
            DraftTemplate draftTemplate, PublishTemplate publishTemplate, Templates templates) {
        this.draftTemplate = draftTemplate;
        this.publishTemplate = publishTemplate;
        this.templates = templates;
    }

    /** Writes a further version. */
    @POST
    @Path("/{key}/versions")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Write a further version of a template, as a draft")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201")
    public RestResponse<TemplateView> draftTemplate(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
            @Valid @NotNull NewTemplateVersion request) {
        var version = draftTemplate.draft(key, request.toDomain());
        return Replies.created(
                "/v1/order-templates/" + key + "/versions/" + version.number(),
                TemplateView.of(version),
                version.version());
    }

    /** Publishes a draft. */
    @POST
    @Path("/{key}/versions/{number}/publish")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Check a draft and publish it; it never changes again")
    public RestResponse<TemplateView> publishTemplate(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = publishTemplate.publish(key, number, ifMatch);
        return Replies.ok(TemplateView.of(version), version.version());
    }

    /** One version. */
    @GET
    @Path("/{key}/versions/{number}")
    @RolesAllowed({
        Roles.RECEPTION,
        Roles.TECHNICIAN,
        Roles.SUPPORT,
        Roles.MANAGER,
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(summary = "Read a version of a template")
    public RestResponse<TemplateView> readTemplate(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var version = templates.version(key, number).orElseThrow(TemplateRefused.NotFound::new);
        return Replies.read(TemplateView.of(version), version.version(), ifNoneMatch);
    }

    /** All versions, newest first. */
    @GET
    @RolesAllowed({
        Roles.RECEPTION,
        Roles.TECHNICIAN,
        Roles.SUPPORT,
        Roles.MANAGER,
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(summary = "List the versions of all templates")
    public Page<TemplateView> listTemplates(@Valid @BeanParam Paging paging) {
        return paging.page(
                templates.before(paging.before(), paging.fetch()),
                TemplateVersion::id,
                TemplateView::of);
    }
}
