package io.servicecard.order.attachment.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.attachment.api.WithdrawalBodies.WithdrawBody;
import io.servicecard.order.attachment.api.WithdrawalBodies.WithdrawalView;
import io.servicecard.order.attachment.application.AddAttachment;
import io.servicecard.order.attachment.application.ReadAttachments;
import io.servicecard.order.attachment.application.WithdrawAttachment;
import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.FileType;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Pictures and papers of an order. */
@Path("/v1/orders/{orderId}/attachments")
@RunOnVirtualThread
@Tag(name = "Attachments", description = "Pictures and papers of orders.")
public class AttachmentResource {
    private final AddAttachment addAttachment;
    private final WithdrawAttachment withdrawAttachment;
    private final ReadAttachments attachments;

    AttachmentResource(
            AddAttachment addAttachment,
            WithdrawAttachment withdrawAttachment,
            ReadAttachments attachments) {
        this.addAttachment = addAttachment;
        this.withdrawAttachment = withdrawAttachment;
        this.attachments = attachments;
    }

    /** Attaches a file. */
    @POST
    @Idempotent
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/pdf"})
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, MANAGER})
    @Operation(
            summary =
                    "Attach a picture or paper of at most 1 MiB; pictures are kept as JPEG without"
                            + " metadata")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/webp",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public RestResponse<AttachmentView> addAttachment(
            @RestPath UUID orderId,
            @RestQuery @DefaultValue("DOCUMENT") Purpose purpose,
            @RestQuery @DefaultValue("CUSTOMER") Visibility visibility,
            @NotNull Upload upload) {
        var added = addAttachment.add(orderId, purpose, visibility, upload.file());
        return Replies.created(place(added), AttachmentView.of(added), 1);
    }

    /** Those of an order. */
    @GET
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List an order's attachments, oldest first; a customer sees no internal")
    @Extension(name = "x-bounded", value = "an order has at most 50 attachments")
    public Page<AttachmentView> listAttachments(@RestPath UUID orderId) {
        return Page.whole(attachments.of(orderId).stream().map(AttachmentView::of).toList());
    }

    /** A picture. */
    @GET
    @Path("/{attachmentId}/picture")
    @Produces("image/jpeg")
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Download an attachment that is a picture")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content =
                    @Content(
                            mediaType = "image/jpeg",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> readPicture(@RestPath UUID orderId, @RestPath UUID attachmentId) {
        return Files.given(attachments.file(orderId, attachmentId, FileType.JPEG));
    }

    /** A paper. */
    @GET
    @Path("/{attachmentId}/paper")
    @Produces("application/pdf")
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Download an attachment that is a PDF")
    @APIResponse(
            responseCode = "200",
            description = "The paper.",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> readPaper(@RestPath UUID orderId, @RestPath UUID attachmentId) {
        return Files.given(attachments.file(orderId, attachmentId, FileType.PDF));
    }

    /** Takes one back. */
    @POST
    @Path("/{attachmentId}/withdraw")
    @Idempotent
    @RolesAllowed({RECEPTION, TECHNICIAN, MANAGER})
    @Operation(
            summary =
                    "Withdraw an attachment: nobody sees it any more, and what it showed is"
                            + " destroyed; who attached it may, and a manager")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200")
    public RestResponse<WithdrawalView> withdrawAttachment(
            @RestPath UUID orderId,
            @RestPath UUID attachmentId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull WithdrawBody request) {
        return RestResponse.ok(
                WithdrawalView.of(
                        withdrawAttachment.withdraw(
                                orderId, attachmentId, request.reason(), ifMatch)));
    }

    private static String place(Attachment attachment) {
        return "/v1/orders/%s/attachments/%s/%s"
                .formatted(
                        attachment.orderId(),
                        attachment.id(),
                        attachment.fileType() == FileType.PDF ? "paper" : "picture");
    }
}
