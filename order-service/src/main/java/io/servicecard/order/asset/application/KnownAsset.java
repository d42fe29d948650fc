package io.servicecard.order.asset.application;

import io.servicecard.order.asset.domain.RegisteredAsset;
import java.util.Optional;
import java.util.UUID;

/**
 * A thing with what is said of it.
 *
 * @param profile identifiers in the order of their kinds; without words and identifiers once the
 *     customer was erased
 */
public record KnownAsset(RegisteredAsset asset, AssetProfile profile) {
    /** Its id. */
    public UUID id() {
        return asset.id();
    }

    /** What stands on the papers of orders as its number, if it is known by anything. */
    public Optional<String> number() {
        return profile.identifiers().stream().map(AssetProfile.Identifier::value).findFirst();
    }
}
