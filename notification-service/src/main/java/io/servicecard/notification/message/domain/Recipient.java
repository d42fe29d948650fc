package io.servicecard.notification.message.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a message goes to, as resolved for one attempt; never stored, never logged.
 *
 * @param name how the customer is called, may be null
 * @param language what the customer reads
 * @param phone in international form, or null
 * @param email address, or null
 * @param preferred the channel the customer wants
 */
public record Recipient(
        String name, Language language, String phone, String email, Channel preferred) {
    /** Nobody: a customer that has no contact. */
    public static final Recipient NOBODY =
            new Recipient(null, Language.EN, null, null, Channel.EMAIL);

    /**
     * The channel to use: the preferred one, else another that has a contact.
     *
     * @param refused the channel whose provider refused this message for good, or null
     */
    public Optional<Channel> channel(Channel refused) {
        return Stream.of(preferred, Channel.EMAIL, Channel.SMS)
                .filter(channel -> channel != refused)
                .filter(this::reachableBy)
                .findFirst();
    }

    /** Whether there is a contact for the channel. */
    public boolean reachableBy(Channel channel) {
        return switch (channel) {
            case EMAIL -> email != null && !email.isBlank();
            case SMS -> phone != null && !phone.isBlank();
            case INBOX -> preferred == Channel.INBOX;
        };
    }

    @Override
    public String toString() {
        return "Recipient[" + language + ", " + preferred + "]";
    }
}
