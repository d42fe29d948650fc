package io.servicecard.order.work.application;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.platform.money.Money;
import java.util.UUID;

/**
 * Further work as it is asked for.
 *
 * @param serviceId for SERVICE, whose name, price and tax are the catalogue's; else null
 * @param name for all others
 * @param unitPrice for all others: of one, of LABOUR of an hour
 * @param quantity how many, of LABOUR in minutes
 * @param taxBasisPoints for all others: the tax that the price includes
 * @param warrantyDays for all others: how long it is warranted, from hand-over
 */
public record NewLine(
        LineKind kind,
        UUID serviceId,
        LocalizedName name,
        Money unitPrice,
        int quantity,
        int taxBasisPoints,
        int warrantyDays) {}
