package io.servicecard.order.work.application;

import io.servicecard.order.form.domain.NewResult;
import java.util.List;
import java.util.UUID;

/**
 * An order as it is asked for.
 *
 * @param templateKey the newest published version of this template is used
 * @param fields answers to what the template asks at placing
 */
public record NewOrder(
        UUID cardId,
        UUID branchId,
        String templateKey,
        Item item,
        List<Line> lines,
        List<NewResult> fields) {
    /**
     * What the work is to be done on.
     *
     * @param assetId the customer's registered thing; null for one that is not registered
     * @param description in words; null for what is said of the registered thing
     * @param serialNumber as it stands on the item, may be null
     */
    public record Item(UUID assetId, String description, String serialNumber) {
        /** Without any value, which may not end in a log. */
        @Override
        public String toString() {
            return "Item";
        }
    }

    /** A service, so many times. */
    public record Line(UUID serviceId, int quantity) {}
}
