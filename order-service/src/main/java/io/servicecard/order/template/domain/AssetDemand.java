package io.servicecard.order.template.domain;

import io.servicecard.order.asset.domain.IdentifierKind;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * That orders are for things which their customers have registered.
 *
 * @param atPlacing whether an order names the thing from being placed on; else it does when the
 *     item is taken in
 * @param knownBy kinds of identifiers of which the thing has one at least; empty for any thing
 */
public record AssetDemand(boolean atPlacing, List<IdentifierKind> knownBy) {
    /** Keeps the list as it is now. */
    public AssetDemand {
        knownBy = List.copyOf(knownBy);
    }

    /** Whether a thing that has identifiers of these kinds is enough. */
    public boolean isMetBy(Collection<IdentifierKind> kinds) {
        return knownBy.isEmpty() || !Collections.disjoint(knownBy, kinds);
    }
}
