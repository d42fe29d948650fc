package io.servicecard.order.work.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Numbers of this service that operations may set. */
@ConfigMapping(prefix = "servicecard.order")
public interface OrderConfig {
    /**
     * What a point is worth when an order asks for points, in minor units of the order's currency;
     * an estimate that keeps a request within the balance, for loyalty-service says the amount.
     */
    @WithDefault("100")
    long pointValueMinor();
}
