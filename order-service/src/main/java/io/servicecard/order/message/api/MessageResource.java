package io.servicecard.order.message.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.message.application.PostMessage;
import io.servicecard.order.message.application.ReadMessages;
import io.servicecard.order.message.domain.Side;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages between an order's customer and the staff. */
@Path("/v1/orders/{orderId}/messages")
@RunOnVirtualThread
@Tag(name = "Messages", description = "What customers and staff write to each other.")
public class MessageResource {
    private final PostMessage postMessage;
    private final ReadMessages messages;

    MessageResource(PostMessage postMessage, ReadMessages messages) {
        this.postMessage = postMessage;
        this.messages = messages;
    }

    /** What somebody writes. */
    @Schema(name = "NewMessage")
    public record MessageBody(@NotBlank @Size(max = 2000) String text) {
        @Override
        public String toString() {
            return "MessageBody";
        }
    }

    /**
     * A message.
     *
     * @param side who wrote it
     * @param text left out once the customer was erased
     * @param read whether the side it was written to has read it
     */
    @Schema(name = "OrderMessage")
    public record MessageView(
            UUID id,
            Side side,
            @Schema(nullable = true) String text,
            Instant postedAt,
            boolean read) {
        static MessageView of(ReadMessages.Opened opened) {
            var message = opened.message();
            return new MessageView(
                    message.id(), message.side(), opened.text(), message.postedAt(), opened.read());
        }
    }

    /** Up to where a side has read. */
    @Schema(name = "MessagesRead")
    public record ReadView(UUID upTo) {}

    /** Writes. */
    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Write to the other side about an order, the customer about the own")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public RestResponse<MessageView> postMessage(
            @RestPath UUID orderId, @Valid @NotNull MessageBody request) {
        var message = postMessage.post(orderId, request.text());
        return Replies.created(
                "/v1/orders/" + orderId + "/messages",
                new MessageView(
                        message.id(), message.side(), request.text(), message.postedAt(), false),
                1);
    }

    /** Reads. */
    @GET
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List the messages about an order, newest first")
    public Page<MessageView> listMessages(@RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.page(
                messages.of(orderId, paging.before(), paging.fetch()),
                opened -> opened.message().id(),
                MessageView::of);
    }

    /** Notes what was read. */
    @POST
    @Path("/{messageId}/read")
    @Idempotent
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Note that the caller's side has read the messages up to this one")
    @APIResponseSchema(value = ReadView.class, responseCode = "200")
    public RestResponse<ReadView> markMessagesRead(
            @RestPath UUID orderId, @RestPath UUID messageId) {
        return RestResponse.ok(new ReadView(postMessage.readUpTo(orderId, messageId)));
    }
}
