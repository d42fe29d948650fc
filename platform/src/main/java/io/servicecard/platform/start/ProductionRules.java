package io.servicecard.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What settings must be like in production. Says what to set, and never what was set. */
final class ProductionRules {
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
        rules.clock();
        return List.copyOf(rules.faults);
    }

    /** Whether this is said to be the one-machine suite, and nobody else can reach it. */
    static boolean isOneMachine(Function<String, Optional<String>> settings) {
        return settings.apply("servicecard.local").filter("true"::equals).isPresent()
                && settings.apply("quarkus.http.host").filter(LOOPBACK::contains).isPresent();
    }

    private void key(String name) {
        value(name)
                .filter(text -> !Strength.isRandomKey(text))
                .ifPresent(
                        text ->
                                wrong(
                                        name,
                                        "holds no 32 random bytes in base64; make them with"
                                                + " `openssl rand -base64 32`"));
    }

    private void password(String name) {
        value(name)
                .filter(text -> !Strength.isStrong(text))
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

    /** For trials of wrong clocks; whoever may move the clock revives what has expired. */
    private void clock() {
        if (value("servicecard.clock.offset").isPresent()) {
            wrong("servicecard.clock.offset", "must not be set: the time is the machine's");
        }
    }

    private Optional<String> value(String name) {
        return settings.apply(name);
    }

    private void wrong(String name, String how) {
        var variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        faults.add(variable + " (" + name + ") " + how);
    }
}
