package io.servicecard.order.work.application;

import io.servicecard.order.asset.application.KnownAsset;
import io.servicecard.order.asset.application.ReadAssets;
import io.servicecard.order.work.domain.Asset;
import io.servicecard.order.work.domain.OrderRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Notes what an order is for: what is said at placing counts, and what is left out is taken from
 * the customer's registered thing. So an order always says what it is for, and says it for good.
 */
@ApplicationScoped
class Items {
    private final ReadAssets assets;
    private final OrderTexts texts;

    Items(ReadAssets assets, OrderTexts texts) {
        this.assets = assets;
        this.texts = texts;
    }

    /**
     * What the order is for.
     *
     * @throws OrderRefused when the customer has no such thing, or has it no longer
     */
    Asset asset(UUID customerId, NewOrder.Item item) {
        return texts.asset(
                customerId,
                item.assetId() == null ? item : completed(item, own(customerId, item.assetId())));
    }

    private KnownAsset own(UUID customerId, UUID assetId) {
        var known =
                assets.of(customerId, assetId)
                        .orElseThrow(() -> new OrderRefused.ReferenceUnknown("assetId"));
        if (known.asset().retiredAt().isPresent()) {
            throw new OrderRefused.AssetRetired();
        }
        return known;
    }

    private static NewOrder.Item completed(NewOrder.Item item, KnownAsset known) {
        return new NewOrder.Item(
                known.id(),
                item.description() == null ? known.profile().description() : item.description(),
                item.serialNumber() == null ? known.number().orElse(null) : item.serialNumber());
    }
}
