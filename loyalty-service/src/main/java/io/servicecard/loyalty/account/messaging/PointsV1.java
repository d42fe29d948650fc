package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.domain.AccountEvent;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** The published payloads, version 1: see {@code contracts/events/loyalty-service}. */
sealed interface PointsV1 {
    record PointsEarnedV1(
            UUID accountId,
            UUID customerId,
            UUID entryId,
            UUID orderId,
            String reason,
            long points,
            long available,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsClawedBackV1(
            UUID accountId,
            UUID customerId,
            UUID entryId,
            UUID orderId,
            long points,
            long available,
            long debt,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsHeldV1(
            UUID accountId,
            UUID customerId,
            UUID holdId,
            UUID paymentId,
            UUID orderId,
            long points,
            Money amount,
            Instant expiresAt,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsHoldDeclinedV1(
            UUID accountId,
            UUID customerId,
            UUID paymentId,
            UUID orderId,
            long points,
            long available,
            AccountEvent.Reason reason,
            Long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsRedeemedV1(
            UUID accountId,
            UUID customerId,
            UUID holdId,
            UUID paymentId,
            UUID orderId,
            UUID entryId,
            long points,
            Long releasedPoints,
            Long expiredPoints,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsReleasedV1(
            UUID accountId,
            UUID customerId,
            UUID holdId,
            UUID paymentId,
            UUID orderId,
            long points,
            Long expiredPoints,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsRestoredV1(
            UUID accountId,
            UUID customerId,
            UUID entryId,
            UUID orderId,
            long points,
            Long expiredPoints,
            long available,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsExpiredV1(
            UUID accountId,
            UUID customerId,
            UUID entryId,
            UUID lotId,
            long points,
            long available,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsExpiringSoonV1(
            UUID accountId,
            UUID customerId,
            UUID lotId,
            long points,
            Instant expiresAt,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsAdjustedV1(
            UUID accountId,
            UUID customerId,
            UUID entryId,
            String reason,
            long points,
            long available,
            long version,
            Instant occurredAt)
            implements PointsV1 {}

    record PointsTransferredV1(
            UUID accountId,
            UUID customerId,
            UUID entryId,
            UUID transferId,
            long points,
            long available,
            long version,
            Instant occurredAt)
            implements PointsV1 {}
}
