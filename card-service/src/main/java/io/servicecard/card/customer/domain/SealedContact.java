package io.servicecard.card.customer.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A {@link ContactMedium} as it is kept.
 *
 * @param type what the value is
 * @param value sealed
 * @param preferred whether the customer wants to be reached this way
 * @param searchKey keyed hash of the value, null for a postal address
 */
@Embeddable
public record SealedContact(
        @Enumerated(EnumType.STRING) ContactType type,
        Sealed value,
        boolean preferred,
        String searchKey) {}
