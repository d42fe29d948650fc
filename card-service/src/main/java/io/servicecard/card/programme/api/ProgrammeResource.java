package io.servicecard.card.programme.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.card.programme.application.Programmes;
import io.servicecard.card.programme.domain.Programme;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the business issues cards for. */
@Path("/v1/programmes")
@RunOnVirtualThread
@Tag(name = "Programmes")
public class ProgrammeResource {
    private final Programmes programmes;

    ProgrammeResource(Programmes programmes) {
        this.programmes = programmes;
    }

    record ProgrammeForm(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 60) String industry,
            @NotNull @Pattern(regexp = "[0-9]{1,6}") String numberPrefix,
            @NotNull @Min(1) @Max(240) Integer validityMonths) {}

    record ProgrammeView(
            UUID id,
            String name,
            String industry,
            String numberPrefix,
            int validityMonths,
            Instant createdAt,
            long version) {
        static ProgrammeView of(Programme programme) {
            return new ProgrammeView(
                    programme.id(),
                    programme.name(),
                    programme.industry(),
                    programme.numberPrefix(),
                    programme.validityMonths(),
                    programme.createdAt(),
                    programme.version());
        }
    }

    @POST
    @RolesAllowed(MANAGER)
    @Idempotent
    @Operation(summary = "Define a programme")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public RestResponse<ProgrammeView> defineProgramme(@Valid @NotNull ProgrammeForm form) {
        var programme =
                programmes.define(
                        form.name(), form.industry(), form.numberPrefix(), form.validityMonths());
        return Replies.created(
                "/v1/programmes/" + programme.id(),
                ProgrammeView.of(programme),
                programme.version());
    }

    @GET
    @RolesAllowed({MANAGER, RECEPTION})
    @Operation(summary = "List programmes, newest first")
    public Page<ProgrammeView> listProgrammes(@Valid @BeanParam Paging paging) {
        return paging.page(
                programmes.before(paging.before(), paging.fetch()),
                Programme::id,
                ProgrammeView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MANAGER, RECEPTION})
    @Operation(summary = "Read a programme")
    public RestResponse<ProgrammeView> readProgramme(
            @RestPath UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var programme = programmes.one(id);
        return Replies.read(ProgrammeView.of(programme), programme.version(), ifNoneMatch);
    }
}
