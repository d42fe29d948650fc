package io.servicecard.order.catalogue.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.Money;

/**
 * What is offered under a service's code.
 *
 * @param name what customers read
 * @param price of one
 * @param tax that the price includes
 * @param durationMinutes how long it takes by norm
 * @param warrantyDays how long it is warranted, from hand-over
 * @param planning where it stands, and what it takes to do it
 */
public record Terms(
        LocalizedName name,
        Money price,
        Rate tax,
        int durationMinutes,
        int warrantyDays,
        Planning planning) {
    /**
     * Prices are not negative.
     *
     * @throws CatalogueRefused.PriceNegative when this one is
     */
    public Terms {
        if (price.isNegative()) {
            throw new CatalogueRefused.PriceNegative();
        }
    }
}
