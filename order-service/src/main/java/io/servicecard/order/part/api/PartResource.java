package io.servicecard.order.part.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.part.application.NoteArrival;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Parts that an order waits for. */
@Path("/v1/orders/{orderId}/parts")
@RunOnVirtualThread
@Tag(name = "Parts", description = "Parts that orders wait for.")
public class PartResource {
    private final NoteArrival parts;

    PartResource(NoteArrival parts) {
        this.parts = parts;
    }

    /**
     * A part among an order's lines.
     *
     * @param line its place among the lines, from 0
     * @param arrivedAt left out until it has arrived
     */
    @Schema(name = "Part")
    public record PartView(
            int line, NameBody name, int quantity, @Schema(nullable = true) Instant arrivedAt) {
        static PartView of(NoteArrival.Part part) {
            return new PartView(
                    part.place(),
                    NameBody.of(part.line().name()),
                    part.line().quantity(),
                    part.arrivedAt().orElse(null));
        }
    }

    /** A part is here. */
    @POST
    @Path("/{line}/arrive")
    @Idempotent
    @RolesAllowed({TECHNICIAN, RECEPTION, MANAGER})
    @Operation(summary = "Note that all pieces of a line of parts have arrived")
    @APIResponseSchema(value = PartView.class, responseCode = "200")
    public RestResponse<PartView> noteArrival(@RestPath UUID orderId, @RestPath int line) {
        return RestResponse.ok(PartView.of(parts.note(orderId, line)));
    }

    /** The parts. */
    @GET
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List the parts among an order's lines, and which have arrived")
    @Extension(
            name = "x-bounded",
            value = "one for each line that is a part; an order has at most 200 lines")
    public Page<PartView> listParts(@RestPath UUID orderId) {
        return Page.whole(parts.of(orderId).stream().map(PartView::of).toList());
    }
}
