package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.application.ReadAttachments;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.limit.GuessLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Photos of an item for whoever follows its order by a link. */
@Path("/v1/track/{token}/photos")
@RunOnVirtualThread
@Tag(name = "Tracking", description = "Following an order by a link.")
public class TrackedPhotoResource {
    private static final int LONGEST_TOKEN = 100;

    private final ReadAttachments attachments;

    TrackedPhotoResource(ReadAttachments attachments) {
        this.attachments = attachments;
    }

    /** A photo that the staff shows to all who have the link. */
    @Schema(name = "TrackedPhoto")
    public record PhotoView(UUID id, Purpose purpose, Instant addedAt) {}

    /** The photos. */
    @GET
    @PermitAll
    @GuessLimited(value = "order-tracking", wrong = OrderRefused.TrackingUnknown.class)
    @Operation(summary = "List the photos shown to whoever has the tracking token")
    @Extension(name = "x-bounded", value = "an order has at most 50 attachments")
    public Page<PhotoView> listTrackedPhotos(@RestPath @Size(max = LONGEST_TOKEN) String token) {
        return Page.whole(
                attachments.tracked(token).stream()
                        .map(one -> new PhotoView(one.id(), one.purpose(), one.addedAt()))
                        .toList());
    }

    /** One of them. */
    @GET
    @Path("/{photoId}")
    @Produces("image/jpeg")
    @PermitAll
    @GuessLimited(value = "order-tracking", wrong = OrderRefused.TrackingUnknown.class)
    @Operation(summary = "Download a photo shown to whoever has the tracking token")
    @APIResponse(
            responseCode = "200",
            description = "The photo.",
            content =
                    @Content(
                            mediaType = "image/jpeg",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> readTrackedPhoto(
            @RestPath @Size(max = LONGEST_TOKEN) String token, @RestPath UUID photoId) {
        return Files.given(attachments.trackedFile(token, photoId));
    }
}
