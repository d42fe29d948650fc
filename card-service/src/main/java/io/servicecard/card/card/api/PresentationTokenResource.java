package io.servicecard.card.card.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;

import io.servicecard.card.card.application.PresentCard;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.qr.QrCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What a holder shows at the counter instead of the number. */
@Path("/v1/cards/{id}")
@RunOnVirtualThread
@Tag(name = "Presentation")
public class PresentationTokenResource {
    private final PresentCard presentCard;

    PresentationTokenResource(PresentCard presentCard) {
        this.presentCard = presentCard;
    }

    record PresentationTokenView(String token, Instant expiresAt) {}

    @POST
    @Path("/presentation-tokens")
    @RolesAllowed(CUSTOMER)
    @Idempotent
    @Operation(summary = "Make a token that presents the card once, within a minute")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PresentationTokenView.class)))
    public RestResponse<PresentationTokenView> makePresentationToken(@RestPath UUID id) {
        var token = presentCard.token(id);
        return RestResponse.ResponseBuilder.<PresentationTokenView>create(Status.CREATED)
                .location(URI.create("/v1/cards/" + id))
                .entity(new PresentationTokenView(token.text(), token.expiresAt()))
                .build();
    }

    @GET
    @Path("/barcode")
    @Produces("image/svg+xml")
    @RolesAllowed(CUSTOMER)
    @Operation(summary = "Draw a new presentation token as a QR code")
    public RestResponse<String> drawBarcode(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.ok(QrCode.of(presentCard.token(id).text()).svg())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
