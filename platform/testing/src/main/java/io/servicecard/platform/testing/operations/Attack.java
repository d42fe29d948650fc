package io.servicecard.platform.testing.operations;

/**
 * A request with something wrong in it.
 *
 * @param what is wrong, for the report
 * @param call the request
 * @param expected the status that must answer it, or {@link #REFUSED}, {@link #NO_HTTP} or {@link
 *     #ANY}
 */
record Attack(String what, Call call, int expected) {
    /** Any status from 400 to 499. */
    static final int REFUSED = 400_499;

    /** It may also succeed, for what is sent is unusual and not wrong. */
    static final int ANY = 0;

    /**
     * What the server's own reading of HTTP refuses, before there is a request that could be
     * answered with a document: 400, 414 or 431 and the end of the connection.
     */
    static final int NO_HTTP = 400_431;

    boolean certain() {
        return expected != ANY;
    }

    boolean expects(int status) {
        return switch (expected) {
            case ANY -> true;
            case REFUSED -> status >= 400 && status < 500;
            case NO_HTTP -> status == 400 || status == 414 || status == 431;
            default -> status == expected;
        };
    }
}
