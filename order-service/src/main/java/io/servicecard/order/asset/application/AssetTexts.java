package io.servicecard.order.asset.application;

import io.servicecard.order.asset.domain.AssetRefused;
import io.servicecard.order.asset.domain.IdentifierKind;
import io.servicecard.order.asset.domain.RegisteredAsset;
import io.servicecard.order.asset.domain.SealedIdentifier;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.PersonalKey;
import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seals what is said of things with their customers' keys, and opens it. */
@ApplicationScoped
class AssetTexts {
    private static final String DESCRIPTION = "asset.description";
    private static final String IDENTIFIER = "asset_identifier.value";

    private final PersonalData personalData;
    private final Secrets secrets;

    AssetTexts(PersonalData personalData, Secrets secrets) {
        this.personalData = personalData;
        this.secrets = secrets;
    }

    /**
     * What a thing is found by.
     *
     * @throws AssetRefused.IdentifierMalformed when nothing can be known by this
     */
    String searchKey(IdentifierKind kind, String value) {
        var normal =
                kind.normalised(value)
                        .orElseThrow(() -> new AssetRefused.IdentifierMalformed(kind));
        return HexFormat.of().formatHex(secrets.hash("asset-identifier", kind + ":" + normal));
    }

    /**
     * Changes nothing of a customer who was forgotten.
     *
     * @throws io.servicecard.platform.crypto.PersonalDataErased when the customer was
     */
    void mustBeKnown(UUID customerId) {
        var unused = personalData.keyOf(customerId).seal(DESCRIPTION, "");
    }

    Sealed description(UUID customerId, AssetProfile profile) {
        return personalData.keyOf(customerId).seal(DESCRIPTION, profile.description());
    }

    /**
     * What a thing is known by, as it is kept; what is written as before stays as it was sealed,
     * and what is written twice is kept once.
     *
     * @param before of the same thing
     */
    Set<SealedIdentifier> identifiers(
            UUID customerId, AssetProfile profile, Set<SealedIdentifier> before) {
        var key = personalData.keyOf(customerId);
        var known =
                before.stream()
                        .collect(
                                Collectors.toMap(SealedIdentifier::searchKey, Function.identity()));
        return profile.identifiers().stream()
                .collect(
                        Collectors.toMap(
                                one -> searchKey(one.kind(), one.value()),
                                Function.identity(),
                                (first, same) -> first))
                .entrySet()
                .stream()
                .map(
                        one ->
                                kept(
                                        customerId,
                                        key,
                                        one.getKey(),
                                        one.getValue(),
                                        known.get(one.getKey())))
                .collect(Collectors.toSet());
    }

    private static SealedIdentifier kept(
            UUID customerId,
            PersonalKey key,
            String searchKey,
            AssetProfile.Identifier wanted,
            SealedIdentifier before) {
        var value = wanted.value().strip();
        if (before != null && value.equals(key.open(IDENTIFIER, before.value()))) {
            return before;
        }
        return new SealedIdentifier(
                customerId, wanted.kind(), key.seal(IDENTIFIER, value), searchKey, true);
    }

    KnownAsset open(RegisteredAsset asset) {
        return openAll(List.of(asset)).getFirst();
    }

    /** All of them by one query at most, however many they are. */
    List<KnownAsset> openAll(List<RegisteredAsset> assets) {
        var keys =
                personalData.keysOf(
                        assets.stream()
                                .map(RegisteredAsset::customerId)
                                .collect(Collectors.toSet()));
        return assets.stream().map(asset -> known(asset, keys.get(asset.customerId()))).toList();
    }

    private static KnownAsset known(RegisteredAsset asset, PersonalKey key) {
        var identifiers =
                asset.identifiers().stream()
                        .filter(one -> !key.isDestroyed())
                        .map(
                                one ->
                                        new AssetProfile.Identifier(
                                                one.kind(), key.open(IDENTIFIER, one.value())))
                        .sorted(
                                Comparator.comparing(AssetProfile.Identifier::kind)
                                        .thenComparing(AssetProfile.Identifier::value))
                        .toList();
        return new KnownAsset(
                asset,
                new AssetProfile(
                        key.open(DESCRIPTION, asset.description()),
                        identifiers,
                        asset.warrantyUntil().orElse(null)));
    }
}
