package io.servicecard.order.template.api;

import io.servicecard.order.asset.domain.IdentifierKind;
import io.servicecard.order.template.domain.AssetDemand;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That orders are for things which their customers have registered.
 *
 * @param atPlacing whether an order names the thing from being placed on; else it does when the
 *     item is taken in
 * @param knownBy kinds of identifiers of which the thing has one at least; empty for any thing
 */
@Schema(name = "AssetDemand")
public record AssetDemandBody(
        @NotNull Boolean atPlacing,
        @NotNull @Size(max = 10) List<@NotNull IdentifierKind> knownBy) {
    /** Null for nothing. */
    static AssetDemandBody of(Optional<AssetDemand> demand) {
        return demand.map(asked -> new AssetDemandBody(asked.atPlacing(), asked.knownBy()))
                .orElse(null);
    }

    /** Empty for null. */
    static Optional<AssetDemand> toDomain(AssetDemandBody body) {
        return Optional.ofNullable(body)
                .map(asked -> new AssetDemand(asked.atPlacing(), asked.knownBy()));
    }
}
