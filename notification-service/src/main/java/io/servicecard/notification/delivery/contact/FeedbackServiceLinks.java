package io.servicecard.notification.delivery.contact;

import io.servicecard.notification.message.application.InvitationLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks feedback-service, which signs the links; they are capabilities and not kept. */
@ApplicationScoped
class FeedbackServiceLinks implements InvitationLinks {
    private final FeedbackServiceApi api;

    FeedbackServiceLinks(@RestClient FeedbackServiceApi api) {
        this.api = api;
    }

    @Override
    public Map<UUID, String> resolve(Collection<UUID> invitationIds) {
        return Peers.ask(
                        "feedback-service",
                        () -> api.links(new FeedbackServiceApi.Wanted(invitationIds)))
                .items()
                .stream()
                .collect(
                        Collectors.toMap(
                                FeedbackServiceApi.Item::invitationId,
                                FeedbackServiceApi.Item::url,
                                (one, other) -> one));
    }
}
