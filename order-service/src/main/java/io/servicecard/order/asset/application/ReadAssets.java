package io.servicecard.order.asset.application;

import io.servicecard.order.asset.domain.AssetRefused;
import io.servicecard.order.asset.domain.IdentifierKind;
import io.servicecard.order.asset.domain.RegisteredAsset;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads things of customers: staff all of them, customers their own. */
@ApplicationScoped
public class ReadAssets {
    private final Assets assets;
    private final AssetTexts texts;
    private final Caller caller;

    ReadAssets(Assets assets, AssetTexts texts, Caller caller) {
        this.assets = assets;
        this.texts = texts;
        this.caller = caller;
    }

    /**
     * The thing.
     *
     * @throws AssetRefused.NotFound when there is none, or it is somebody else's
     */
    @Transactional
    public KnownAsset one(UUID assetId) {
        return texts.open(
                caller.visible(() -> assets.whole(assetId), RegisteredAsset::customerId)
                        .orElseThrow(AssetRefused.NotFound::new));
    }

    /** The thing, if it is this customer's. */
    @Transactional
    public Optional<KnownAsset> of(UUID customerId, UUID assetId) {
        return assets.whole(assetId)
                .filter(asset -> asset.customerId().equals(customerId))
                .map(texts::open);
    }

    /** Newest first; a customer's list holds the own ones, whoever's are asked for. */
    @Transactional
    public List<KnownAsset> list(Optional<UUID> customerId, UUID cursor, int limit) {
        var owner = caller.onlyOwner();
        if (owner.isPresent() && customerId.filter(id -> !id.equals(owner.get())).isPresent()) {
            return List.of();
        }
        return texts.openAll(
                owner.or(() -> customerId)
                        .map(id -> assets.before(id, cursor, limit))
                        .orElseGet(() -> assets.before(cursor, limit)));
    }

    /**
     * Things of whichever customers that are known by this, newest first, retired ones too.
     *
     * @throws AssetRefused.IdentifierMalformed when nothing can be known by this
     */
    @Transactional
    public List<KnownAsset> knownBy(IdentifierKind kind, String value, UUID cursor, int limit) {
        return texts.openAll(assets.knownBy(texts.searchKey(kind, value), cursor, limit));
    }
}
