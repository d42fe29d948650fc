package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.Outcome;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.text.Text;
import java.util.UUID;

/** Takes messages of one channel. */
public interface Provider {
    /** Which channel. */
    Channel channel();

    /**
     * Hands the message over and waits for the provider's word, for a limited time.
     *
     * @param reference the same again when an earlier call may have reached the provider
     */
    Outcome send(UUID reference, Recipient recipient, Text text);
}
