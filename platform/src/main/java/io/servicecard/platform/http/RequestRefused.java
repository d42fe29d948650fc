package io.servicecard.platform.http;

/**
 * Why the platform refuses a request before or around the use case; each case is one problem type.
 */
public abstract sealed class RequestRefused extends RuntimeException {
    /** A changing POST without {@code Idempotency-Key}, or with one that is malformed. */
    public static final class KeyRequired extends RequestRefused {}

    /** The same key was used for another request. */
    public static final class KeyReused extends RequestRefused {}

    /** The first request with this key is still being answered. */
    public static final class KeyInFlight extends RequestRefused {}

    /** A change of a versioned resource without {@code If-Match}. */
    public static final class PreconditionRequired extends RequestRefused {}

    /** {@code If-Match} names a version that is no longer current. */
    public static final class PreconditionFailed extends RequestRefused {}

    /**
     * A header or query parameter of the protocol is malformed; the message says which, never the
     * value.
     */
    public static final class Malformed extends RequestRefused {
        private final String parameter;

        /**
         * @param parameter name of the header or query parameter
         */
        public Malformed(String parameter) {
            this.parameter = parameter;
        }

        /** Name of the header or query parameter at fault. */
        public String parameter() {
            return parameter;
        }
    }
}
