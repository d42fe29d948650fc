package io.servicecard.order.asset.domain;

/** Why something about a thing of a customer is refused: each case is one problem type. */
public abstract sealed class AssetRefused extends RuntimeException {
    /** There is no such thing, or the caller may not see it. */
    public static final class NotFound extends AssetRefused {}

    /** No card is known of such a customer, or it is somebody else. */
    public static final class CustomerNotFound extends AssetRefused {}

    /** What is written cannot be an identifier of its kind. */
    public static final class IdentifierMalformed extends AssetRefused {
        public final IdentifierKind kind;

        public IdentifierMalformed(IdentifierKind kind) {
            this.kind = kind;
        }
    }

    /** The customer has a thing that is known by this identifier. */
    public static final class IdentifierTaken extends AssetRefused {}

    /** The customer has it no longer. */
    public static final class Retired extends AssetRefused {}
}
