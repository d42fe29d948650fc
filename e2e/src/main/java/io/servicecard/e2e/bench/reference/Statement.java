package io.servicecard.e2e.bench.reference;

import java.util.List;

/**
 * A statement as the server executed it.
 *
 * @param session process id of the server's process that did
 * @param sql with {@code $1}, {@code $2} … for the parameters
 * @param parameters as literals of text, null for NULL
 */
record Statement(long session, String sql, List<String> parameters) {

    boolean begins() {
        return sql.regionMatches(true, 0, "BEGIN", 0, 5);
    }

    boolean ends() {
        return sql.regionMatches(true, 0, "COMMIT", 0, 6)
                || sql.regionMatches(true, 0, "ROLLBACK", 0, 8);
    }
}
