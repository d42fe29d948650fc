package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Asset;
import java.util.List;
import java.util.UUID;

/**
 * An order as it is asked for.
 *
 * @param templateKey the newest published version of this template is used
 */
public record NewOrder(
        UUID cardId, UUID branchId, String templateKey, Asset asset, List<Line> lines) {
    /** A service, so many times. */
    public record Line(UUID serviceId, int quantity) {}
}
