package io.servicecard.order.work.domain;

import java.util.UUID;

/**
 * That something is taken back which was attached to an order.
 *
 * @param internal whether only staff could see it
 */
public record Withdrawal(UUID attachmentId, WithdrawalReason reason, boolean internal) {}
