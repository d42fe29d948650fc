package io.servicecard.notification.message.api;

import io.servicecard.notification.message.application.FindNotifications;
import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.FailureReason;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.NotificationState;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What customers were told, for staff: when, on which channel, and why; never address or text. */
@Path("/v1/notifications")
@Tag(name = "Notifications")
@RunOnVirtualThread
public class NotificationResource {
    private final FindNotifications find;

    NotificationResource(FindNotifications find) {
        this.find = find;
    }

    /**
     * A message.
     *
     * @param locale language of the last attempt, absent before the first
     * @param reason why it will not be sent any more, if so
     */
    public record NotificationView(
            UUID id,
            UUID customerId,
            String template,
            @Schema(nullable = true) Channel channel,
            NotificationState state,
            @Schema(nullable = true) FailureReason reason,
            @Schema(nullable = true) String locale,
            UUID causeEventId,
            UUID relatedId,
            Instant createdAt,
            @Schema(nullable = true) Instant sentAt,
            long version) {
        static NotificationView of(Notification notification) {
            var told = notification.announcement();
            var language = notification.language();
            return new NotificationView(
                    notification.id(),
                    told.customerId(),
                    told.template().key(),
                    notification.channel(),
                    notification.state(),
                    notification.reason(),
                    language == null ? null : language.tag(),
                    told.causeEventId(),
                    told.relatedId(),
                    notification.createdAt(),
                    notification.sentAt(),
                    notification.version());
        }
    }

    @GET
    @RolesAllowed({Roles.SUPPORT, Roles.MANAGER})
    @Operation(
            summary = "What was sent",
            description = "Newest first; filtered by customer and by what it is about.")
    public Page<NotificationView> listNotifications(
            @RestQuery UUID customerId,
            @RestQuery UUID relatedId,
            @Valid @BeanParam Paging paging) {
        var rows = find.find(customerId, relatedId, paging.before(), paging.fetch());
        return paging.page(rows, Notification::id, NotificationView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "One message")
    public RestResponse<NotificationView> getNotification(
            @RestPath UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var notification = find.byId(id);
        return Replies.read(NotificationView.of(notification), notification.version(), ifNoneMatch);
    }
}
