package io.servicecard.card.customer.domain;

import io.servicecard.platform.crypto.Sealed;
import java.util.List;

/**
 * What of a {@link Profile} is personal, as it is kept.
 *
 * @param familyName null where the profile has none, as the other names
 * @param contacts ways to reach the customer, in the profile's order
 */
public record SealedProfile(
        Sealed familyName,
        Sealed givenName,
        Sealed patronymic,
        Sealed organisationName,
        List<SealedContact> contacts) {
    /** Keeps the contacts as they are now. */
    public SealedProfile {
        contacts = List.copyOf(contacts);
    }
}
