package io.servicecard.platform.http;

/** Strong entity tags (RFC 9110) made of an aggregate's version. */
public final class ETags {
    private ETags() {}

    /** The tag of a version, with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
