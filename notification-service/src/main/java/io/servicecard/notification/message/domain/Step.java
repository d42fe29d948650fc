package io.servicecard.notification.message.domain;

import java.util.UUID;

/** What is to be done with a message that is due. */
public sealed interface Step {
    /**
     * Call the provider.
     *
     * @param attemptId the provider's reference; the same again when an earlier call may have
     *     reached it
     * @param channel whose provider
     */
    record Send(UUID attemptId, Channel channel) implements Step {}

    /** It ended without a provider, and others may want to know. */
    record Closed(NotificationEvent event) implements Step {}

    /** It is over already. */
    record Nothing() implements Step {}
}
