package io.servicecard.platform.start;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which keys and passwords look generated. */
final class Strength {
    private static final int KEY_BYTES = 32;

    /** 32 random bytes have fewer different ones once in some 10^20 cases. */
    private static final int DIFFERENT_BYTES = 16;

    private static final int PASSWORD_LENGTH = 16;
    private static final int DIFFERENT_CHARACTERS = 8;

    /** Words that the passwords of documentation, demos and tests are made of. */
    private static final List<String> KNOWN_WORDS =
            List.of(
                    "password",
                    "passwort",
                    "changeme",
                    "change-me",
                    "secret",
                    "demo",
                    "example",
                    "servicecard",
                    "service",
                    "card",
                    "order",
                    "loyalty",
                    "notification",
                    "feedback",
                    "partner",
                    "postgres",
                    "admin",
                    "owner",
                    "quarkus",
                    "keycloak",
                    "123456",
                    "qwerty");

    private Strength() {}

    static boolean isRandomKey(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            boolean text = true;
            Set<Byte> different = new java.util.HashSet<>();
            for (byte one : key) {
                text &= one >= ' ' && one <= '~';
                different.add(one);
            }
            return key.length >= KEY_BYTES && !text && different.size() >= DIFFERENT_BYTES;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** Known words add nothing: what is left without them must be long enough. */
    static boolean isStrong(String password) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : KNOWN_WORDS) {
            rest = rest.replace(word, "");
        }
        return rest.length() >= PASSWORD_LENGTH
                && rest.chars().distinct().count() >= DIFFERENT_CHARACTERS;
    }
}
