package io.servicecard.card.customer.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a customer; never a part of the profile itself. */
public sealed interface CustomerEvent {
    /** The customer it happened to. */
    UUID customerId();

    /** The customer's version after it. */
    long version();

    /** When it happened. */
    Instant at();

    /** A customer was registered. */
    record Registered(UUID customerId, CustomerKind kind, String locale, long version, Instant at)
            implements CustomerEvent {}

    /** Fields of the profile were changed. */
    record Changed(UUID customerId, List<String> changedFields, long version, Instant at)
            implements CustomerEvent {}

    /** The customer's birthday of a year has come; of which date is not told. */
    record Birthday(UUID customerId, int year, long version, Instant at) implements CustomerEvent {}
}
