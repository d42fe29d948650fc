package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * How an order was paid at hand-over.
 *
 * @param points how many are held for it
 * @param holdIds the holds to capture
 */
public record Settlement(
        Money total, Money paidMoney, Money paidByPoints, long points, List<UUID> holdIds) {}
