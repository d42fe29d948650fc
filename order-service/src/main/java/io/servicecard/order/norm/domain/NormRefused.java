package io.servicecard.order.norm.domain;

/** Why something about norms is refused: each case is one problem type of the API. */
public abstract sealed class NormRefused extends RuntimeException {
    /** There is no such proposal for this template. */
    public static final class NotFound extends NormRefused {}

    /** It was decided on before. */
    public static final class Decided extends NormRefused {
        public final NormState state;

        public Decided(NormState state) {
            this.state = state;
        }
    }

    /** Orders are placed from another version of the template by now. */
    public static final class Outdated extends NormRefused {}

    /** One proposal is decided on twice in one request. */
    public static final class Twice extends NormRefused {}
}
