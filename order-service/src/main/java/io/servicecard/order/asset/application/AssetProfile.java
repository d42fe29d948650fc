package io.servicecard.order.asset.application;

import io.servicecard.order.asset.domain.IdentifierKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said of a thing.
 *
 * @param description in words
 * @param identifiers what it is known by
 * @param warrantyUntil last day of the maker's warranty; null for none
 */
public record AssetProfile(
        String description, List<Identifier> identifiers, LocalDate warrantyUntil) {
    /** Without any value, which may not end in a log. */
    @Override
    public String toString() {
        return "AssetProfile";
    }

    /** What a thing is known by, as it was written. */
    public record Identifier(IdentifierKind kind, String value) {
        @Override
        public String toString() {
            return "Identifier[" + kind + "]";
        }
    }
}
