package io.servicecard.order.asset.application;

import io.servicecard.order.asset.domain.AssetRefused;
import io.servicecard.order.asset.domain.RegisteredAsset;
import io.servicecard.order.card.application.Cards;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;

/** Registers and changes things of customers: staff for all of them, customers their own. */
@ApplicationScoped
public class KeepAssets {
    private final Assets assets;
    private final AssetTexts texts;
    private final Cards cards;
    private final Caller caller;
    private final InstantSource clock;

    KeepAssets(Assets assets, AssetTexts texts, Cards cards, Caller caller, InstantSource clock) {
        this.assets = assets;
        this.texts = texts;
        this.cards = cards;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The thing, now registered.
     *
     * @throws AssetRefused when the customer is unknown, or has a thing known by the same
     */
    @Transactional
    public KnownAsset register(UUID customerId, AssetProfile profile) {
        var owner =
                caller.visible(() -> cards.holder(customerId), Function.identity())
                        .orElseThrow(AssetRefused.CustomerNotFound::new);
        var asset =
                new RegisteredAsset(
                        Ids.next(),
                        owner,
                        texts.description(owner, profile),
                        texts.identifiers(owner, profile, Set.of()),
                        profile.warrantyUntil(),
                        clock.instant());
        assets.persist(asset);
        flush();
        return texts.open(asset);
    }

    /**
     * The thing, with what is said of it now.
     *
     * @param ifMatch must name the version the change starts from
     * @throws AssetRefused when there is none, it is retired, or the customer has another one that
     *     is known by the same
     */
    @Transactional
    public KnownAsset change(UUID assetId, IfMatch ifMatch, AssetChange change) {
        var asset = lock(assetId);
        IfMatch.require(ifMatch, asset.version());
        var owner = asset.customerId();
        texts.mustBeKnown(owner);
        var wanted = change.applyTo(texts.open(asset).profile());
        asset.change(
                texts.description(owner, wanted),
                texts.identifiers(owner, wanted, asset.identifiers()),
                wanted.warrantyUntil());
        flush();
        return texts.open(asset);
    }

    /**
     * The thing, which the customer has no longer.
     *
     * @throws AssetRefused when there is none, or that was said before
     */
    @Transactional
    public KnownAsset retire(UUID assetId, IfMatch ifMatch) {
        var asset = lock(assetId);
        IfMatch.check(ifMatch, asset.version());
        asset.retire(clock.instant());
        flush();
        return texts.open(asset);
    }

    private RegisteredAsset lock(UUID assetId) {
        return caller.visible(() -> assets.lock(assetId), RegisteredAsset::customerId)
                .orElseThrow(AssetRefused.NotFound::new);
    }

    /** Lets the database say what it refuses, while it can be told from other refusals. */
    private void flush() {
        try {
            assets.flush();
        } catch (ConstraintViolationException e) {
            if ("asset_identifier_once".equals(e.getConstraintName())) {
                throw new AssetRefused.IdentifierTaken();
            }
            throw e;
        }
    }
}
