package io.servicecard.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting that production refuses, alone among good ones. */
class ProductionRulesTest {
    @Test
    void generatedSecretsAndHttpsAreTaken() {
        for (int n = 0; n < 1_000; n++) {
            assertEquals(List.of(), faults(good()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // keys: zeros as in tests, a passphrase in base64, too short, no base64 at all
        "servicecard.secret, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "servicecard.secret, dGhpcyBpcyBhIHBhc3NwaHJhc2UgYW5kIG5vIHJhbmRvbSBrZXk=",
        "servicecard.secret, q83vEjRWeJCrze8SNFZ4kA==",
        "servicecard.secret, change me!",
        "servicecard.lasting-secret, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "servicecard.personal-data.secret, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "servicecard.db.password, app",
        "servicecard.db.password, Password123456789!",
        "servicecard.db.owner-password, aaaaaaaaaaaaaaaaaaaaaaaa",
        "servicecard.client-secret, card-service-secret",
        "servicecard.client-secret, partner-demo-secret-2026",
        "servicecard.oidc.issuer, http://identity.example/realms/servicecard",
        "quarkus.oidc.auth-server-url, http://keycloak:8080/realms/servicecard",
        "servicecard.public-url, http://cards.example",
        "servicecard.card.url, http://card-service:8081",
        "servicecard.feedback.url, http://feedback-service:8085",
        "servicecard.sms.url, http://sms.example",
        "servicecard.db.url, jdbc:postgresql://db.example/card_service",
        "servicecard.db.url, jdbc:postgresql://db.example/card_service?sslmode=require",
        "servicecard.db.url, jdbc:postgresql://db.example/card_service?sslmode=verify-full-not",
        "kafka.security.protocol, PLAINTEXT",
        "kafka.security.protocol, SASL_PLAINTEXT",
        "kafka.ssl.endpoint.identification.algorithm, ' '",
        "quarkus.tls.trust-all, true",
        "quarkus.oidc.tls.verification, none",
        "servicecard.clock.offset, PT-2H",
    })
    void isRefusedByNameAndNeverRepeated(String name, String value) {
        var settings = good();
        settings.put(name, value);
        var faults = faults(settings);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains("(" + name + ")"), faults::toString);
        assertFalse(value.length() > 4 && faults.getFirst().contains(value), faults::toString);
    }

    @Test
    void theTwoRolesOfTheDatabaseHaveDifferentPasswords() {
        var settings = good();
        settings.put("servicecard.db.owner-password", settings.get("servicecard.db.password"));
        assertEquals(1, faults(settings).size());
    }

    @Test
    void aBrokerOfWhichNothingIsSaidIsNoEncryptedOne() {
        var settings = good();
        settings.remove("kafka.security.protocol");
        assertTrue(faults(settings).getFirst().contains("(kafka.security.protocol)"));
        settings.put("kafka.security.protocol", "sasl_ssl");
        assertEquals(List.of(), faults(settings));
    }

    @Test
    void onlyWhatNobodyElseReachesIsForTryingOut() {
        assertTrue(isOneMachine("true", "127.0.0.1"));
        assertFalse(isOneMachine("true", "0.0.0.0"));
        assertFalse(isOneMachine("true", null));
        assertFalse(isOneMachine("false", "127.0.0.1"));
        assertFalse(isOneMachine(null, "127.0.0.1"));
    }

    private static boolean isOneMachine(String local, String host) {
        return ProductionRules.isOneMachine(
                name ->
                        Optional.ofNullable(
                                switch (name) {
                                    case "servicecard.local" -> local;
                                    case "quarkus.http.host" -> host;
                                    default -> null;
                                }));
    }

    private static Map<String, String> good() {
        var settings = new HashMap<String, String>();
        settings.put("servicecard.secret", random(32));
        settings.put("servicecard.lasting-secret", random(32));
        settings.put("servicecard.personal-data.secret", random(32));
        settings.put("servicecard.db.password", random(24));
        settings.put("servicecard.db.owner-password", random(24));
        settings.put("servicecard.client-secret", random(24));
        settings.put("servicecard.oidc.issuer", "https://identity.example/realms/servicecard");
        settings.put("servicecard.public-url", "https://cards.example");
        settings.put("servicecard.card.url", "https://card-service:8443");
        settings.put(
                "servicecard.db.url",
                "jdbc:postgresql://db.example/card_service?sslmode=verify-full&sslrootcert=/ca.crt");
        settings.put("kafka.security.protocol", "SSL");
        return settings;
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<String> faults(Map<String, String> settings) {
        return ProductionRules.faults(name -> Optional.ofNullable(settings.get(name)));
    }
}
