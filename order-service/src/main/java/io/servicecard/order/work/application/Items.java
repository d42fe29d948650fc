package io.servicecard.order.work.application;

import io.servicecard.order.asset.application.AssetProfile;
import io.servicecard.order.asset.application.KnownAsset;
import io.servicecard.order.asset.application.ReadAssets;
import io.servicecard.order.template.domain.AssetDemand;
import io.servicecard.order.work.domain.Asset;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Notes what an order is for: what is said at placing counts, and what is left out is taken from
 * the customer's registered thing. So an order always says what it is for, and from the intake on
 * for good. Templates may ask for a registered thing.
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
     * @param demand of the template
     * @throws OrderRefused when the customer has no such thing, has it no longer, or the template
     *     asks for one and this is none
     */
    Asset asset(UUID customerId, NewOrder.Item item, Optional<AssetDemand> demand) {
        var now = demand.filter(AssetDemand::atPlacing);
        if (item.assetId() == null) {
            now.ifPresent(Items::refuse);
            return texts.asset(customerId, item);
        }
        var known = own(customerId, item.assetId());
        now.ifPresent(asked -> mustMeet(asked, known));
        return texts.asset(customerId, completed(item, known));
    }

    /**
     * What the order is for once the item is seen, from what was said of it before.
     *
     * @param assetId the customer's registered thing that it is; null for what was said before
     * @param demand of the template
     * @throws OrderRefused as at placing, when it is asked
     */
    UnaryOperator<Asset> identified(UUID customerId, UUID assetId, Optional<AssetDemand> demand) {
        return said -> {
            var named = assetId == null ? said.assetId() : assetId;
            if (named == null) {
                demand.ifPresent(Items::refuse);
                return said;
            }
            if (assetId == null && demand.isEmpty()) {
                return said;
            }
            var known = own(customerId, named);
            demand.ifPresent(asked -> mustMeet(asked, known));
            return named.equals(said.assetId()) ? said : found(customerId, said, known);
        };
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

    private static void mustMeet(AssetDemand asked, KnownAsset known) {
        var kinds =
                known.profile().identifiers().stream().map(AssetProfile.Identifier::kind).toList();
        if (!asked.isMetBy(kinds)) {
            refuse(asked);
        }
    }

    private static void refuse(AssetDemand asked) {
        throw new OrderRefused.AssetRequired(asked.knownBy());
    }

    /** What was said of another thing is not true of this one; what was said of none stays. */
    private Asset found(UUID customerId, Asset said, KnownAsset known) {
        var whole = texts.asset(customerId, completed(new NewOrder.Item(null, null, null), known));
        if (said.assetId() != null) {
            return whole;
        }
        Sealed number = said.serialNumber();
        return new Asset(
                whole.assetId(),
                said.description(),
                number == null ? whole.serialNumber() : number);
    }

    private static NewOrder.Item completed(NewOrder.Item item, KnownAsset known) {
        return new NewOrder.Item(
                known.id(),
                item.description() == null ? known.profile().description() : item.description(),
                item.serialNumber() == null ? known.number().orElse(null) : item.serialNumber());
    }
}
