package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.domain.Announcement;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.message.domain.Step;
import java.util.UUID;

/**
 * A message ready to be handed over; it lives in memory only.
 *
 * @param notificationId which message
 * @param announcement what it tells
 * @param send the attempt, which is stored already
 * @param recipient to whom, as resolved for this attempt
 * @param link where the text leads, empty for none
 */
record Parcel(
        UUID notificationId,
        Announcement announcement,
        Step.Send send,
        Recipient recipient,
        String link) {
    @Override
    public String toString() {
        return "Parcel[" + notificationId + "]";
    }
}
