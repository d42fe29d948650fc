package io.servicecard.platform.start;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What settings must be like in production. Says what to set, and never what was set. */
final class ProductionRules {
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

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final List<String> KEYS =
            List.of(
                    "servicecard.secret",
                    "servicecard.lasting-secret",
                    "servicecard.personal-data.secret");
    private static final List<String> PASSWORDS =
            List.of(
                    "servicecard.db.password",
                    "servicecard.db.owner-password",
                    "servicecard.client-secret");
    private static final List<String> ADDRESSES =
            List.of(
                    "servicecard.oidc.issuer",
                    "quarkus.oidc.auth-server-url",
                    "servicecard.public-url",
                    "servicecard.card.url",
                    "servicecard.feedback.url",
                    "servicecard.sms.url");

    /** The server's certificate and its name are checked; less lets anybody in between read. */
    private static final Pattern CHECKED_DATABASE = Pattern.compile("[?&]sslmode=verify-full(&|$)");

    private static final Set<String> ENCRYPTED_BROKER = Set.of("SSL", "SASL_SSL");

    private final Function<String, Optional<String>> settings;
    private final List<String> faults = new ArrayList<>();

    private ProductionRules(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /**
     * What is wrong, each as a sentence for whoever has to set it right; empty when nothing is.
     *
     * @param settings the value of a setting by its name; an absent one is not judged here, for
     *     what needs it does not start without
     */
    static List<String> faults(Function<String, Optional<String>> settings) {
        var rules = new ProductionRules(settings);
        KEYS.forEach(rules::key);
        PASSWORDS.forEach(rules::password);
        ADDRESSES.forEach(rules::address);
        rules.databaseRoles();
        rules.certificates();
        rules.database();
        rules.broker();
        return List.copyOf(rules.faults);
    }

    /** Whether this is said to be the one-machine suite, and nobody else can reach it. */
    static boolean isOneMachine(Function<String, Optional<String>> settings) {
        return settings.apply("servicecard.local").filter("true"::equals).isPresent()
                && settings.apply("quarkus.http.host").filter(LOOPBACK::contains).isPresent();
    }

    private void key(String name) {
        value(name)
                .filter(text -> !isRandomKey(text))
                .ifPresent(
                        text ->
                                wrong(
                                        name,
                                        "holds no 32 random bytes in base64; make them with"
                                                + " `openssl rand -base64 32`"));
    }

    private void password(String name) {
        value(name)
                .filter(text -> !isStrong(text))
                .ifPresent(
                        text ->
                                wrong(
                                        name,
                                        "is short, simple or known; make one with"
                                                + " `openssl rand -base64 24`"));
    }

    private void address(String name) {
        value(name)
                .filter(text -> !text.toLowerCase(Locale.ROOT).startsWith("https://"))
                .ifPresent(
                        text ->
                                wrong(
                                        name,
                                        "must start with https://, or tokens, keys and links"
                                                + " travel in the open"));
    }

    private void databaseRoles() {
        var runtime = value("servicecard.db.password");
        if (runtime.isPresent() && runtime.equals(value("servicecard.db.owner-password"))) {
            wrong(
                    "servicecard.db.owner-password",
                    "must differ from servicecard.db.password, or the two roles are one");
        }
    }

    private void certificates() {
        if (value("quarkus.tls.trust-all").filter("true"::equals).isPresent()) {
            wrong("quarkus.tls.trust-all", "must not be set: certificates have to be checked");
        }
        if (value("quarkus.oidc.tls.verification").filter("none"::equalsIgnoreCase).isPresent()) {
            wrong("quarkus.oidc.tls.verification", "must not be none");
        }
    }

    private void database() {
        value("servicecard.db.url")
                .filter(url -> !CHECKED_DATABASE.matcher(url).find())
                .ifPresent(
                        url ->
                                wrong(
                                        "servicecard.db.url",
                                        "must end with sslmode=verify-full and name the"
                                                + " certificates in sslrootcert"));
    }

    /** Judged when absent too: Kafka's own default is no encryption. */
    private void broker() {
        var protocol = value("kafka.security.protocol").orElse("").toUpperCase(Locale.ROOT);
        if (!ENCRYPTED_BROKER.contains(protocol)) {
            wrong("kafka.security.protocol", "must be SSL or SASL_SSL");
        }
        if (value("kafka.ssl.endpoint.identification.algorithm")
                .filter(String::isBlank)
                .isPresent()) {
            wrong(
                    "kafka.ssl.endpoint.identification.algorithm",
                    "must not be empty: the broker's name has to be checked");
        }
    }

    private Optional<String> value(String name) {
        return settings.apply(name);
    }

    private void wrong(String name, String how) {
        var variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        faults.add(variable + " (" + name + ") " + how);
    }

    private static boolean isRandomKey(String base64) {
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
    private static boolean isStrong(String password) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : KNOWN_WORDS) {
            rest = rest.replace(word, "");
        }
        return rest.length() >= PASSWORD_LENGTH
                && rest.chars().distinct().count() >= DIFFERENT_CHARACTERS;
    }
}
