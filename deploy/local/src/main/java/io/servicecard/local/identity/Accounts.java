package io.servicecard.local.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The people who can log in: a few demo users, and any number of numbered ones for tests and load.
 */
public final class Accounts {

    /** Everybody's password on one machine. */
    public static final String PASSWORD = "demo";

    /** The demo users in the order in which they are shown. */
    public static final List<Account> DEMO =
            List.of(
                    new Account("anna", "customer", "ru"),
                    new Account("jan", "customer", "pl"),
                    new Account("mary", "customer", "en"),
                    new Account("reception", "reception", "en"),
                    new Account("technician", "technician", "en"),
                    new Account("technician2", "technician", "en"),
                    new Account("support", "support", "en"),
                    new Account("manager", "manager", "en"));

    private static final Set<String> HUMAN_ROLES =
            Set.of("customer", "reception", "technician", "support", "manager");

    /** RFC 9562's namespace of URLs. */
    private static final UUID URL_NAMESPACE =
            UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private Accounts() {}

    /**
     * One user.
     *
     * @param locale language of the person, a BCP 47 tag
     */
    public record Account(String username, String role, String locale) {
        /** The opaque subject of this user's tokens; the same at every start. */
        public String subject() {
            return subjectOf(username);
        }
    }

    /** The user with that name: a demo user, or {@code <role>-<anything>}. */
    public static Optional<Account> find(String username) {
        var demo = DEMO.stream().filter(account -> account.username().equals(username)).findAny();
        if (demo.isPresent()) {
            return demo;
        }
        var dash = username.indexOf('-');
        var role = dash < 0 ? "" : username.substring(0, dash);
        return HUMAN_ROLES.contains(role) && dash < username.length() - 1
                ? Optional.of(new Account(username, role, "en"))
                : Optional.empty();
    }

    /** The subject of the user or client of that name: a name-based UUID (version 5). */
    public static String subjectOf(String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(URL_NAMESPACE.getMostSignificantBits())
                            .putLong(URL_NAMESPACE.getLeastSignificantBits())
                            .flip());
            var hash =
                    ByteBuffer.wrap(
                            sha1.digest(("servicecard:" + name).getBytes(StandardCharsets.UTF_8)));
            var high = (hash.getLong() & ~0xF000L) | 0x5000L;
            var low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
