package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the shipped realm asks Keycloak for is what the services take, and holds no secret. */
class KeycloakRealmTest {
    private static final int FIVE_MINUTES = 300;
    private static final String PLACEHOLDER = "\\$\\{[A-Z_]+}";

    private final JsonNode realm;

    KeycloakRealmTest() throws IOException {
        realm =
                new ObjectMapper()
                        .readTree(
                                Path.of(System.getProperty("servicecard.root"))
                                        .resolve(
                                                "deploy/kubernetes/components/keycloak/servicecard-realm.json")
                                        .toFile());
    }

    @Test
    void everySecretComesFromTheEnvironmentAndNobodyHasAPassword() {
        realm.findValues("secret")
                .forEach(secret -> assertTrue(secret.asText().matches(PLACEHOLDER)));
        assertEquals(6, realm.findValues("secret").size());
        assertTrue(realm.findValues("credentials").isEmpty());
        realm.get("users").forEach(user -> assertTrue(user.hasNonNull("serviceAccountClientId")));
    }

    @Test
    void itsRolesAreOursAndEachClientReachesItsOwnOnly() {
        assertEquals(
                Set.of(
                        Roles.CUSTOMER,
                        Roles.RECEPTION,
                        Roles.TECHNICIAN,
                        Roles.SUPPORT,
                        Roles.MANAGER,
                        Roles.PARTNER,
                        Roles.SERVICE,
                        "default-roles-servicecard"),
                texts(realm.at("/roles/realm"), "name"));
        realm.get("clients")
                .forEach(client -> assertFalse(client.get("fullScopeAllowed").asBoolean()));
        for (var mapping : realm.get("scopeMappings")) {
            var roles = new TreeSet<String>();
            mapping.get("roles").forEach(role -> roles.add(role.asText()));
            switch (mapping.get("client").asText()) {
                case "servicecard-web" -> {
                    assertFalse(roles.contains(Roles.SERVICE));
                    assertFalse(roles.contains(Roles.PARTNER));
                }
                case "partner-demo" -> assertEquals(Set.of(Roles.PARTNER), roles);
                default -> assertEquals(Set.of(Roles.SERVICE), roles);
            }
        }
    }

    @Test
    void itsTokensAreMarkedShortLivedAndForUsAndNameNobody() {
        assertTrue(realm.get("accessTokenLifespan").asInt() <= FIVE_MINUTES);
        assertEquals("RS256", realm.get("defaultSignatureAlgorithm").asText());
        for (var client : realm.get("clients")) {
            assertEquals(
                    "true", client.at("/attributes/access.token.header.type.rfc9068").asText());
            assertEquals("servicecard", client.at("/defaultClientScopes/0").asText());
            assertEquals(1, client.get("defaultClientScopes").size());
        }
        assertEquals(
                Set.of("sub", "roles", "audience"),
                texts(scope("servicecard").get("protocolMappers"), "name"));
        scope("profile")
                .get("protocolMappers")
                .forEach(
                        mapper ->
                                assertEquals(
                                        "false", mapper.at("/config/access.token.claim").asText()));
    }

    @Test
    void clientsHaveTheGrantTheyNeedAndNoOther() {
        for (var client : realm.get("clients")) {
            boolean web = client.get("clientId").asText().equals("servicecard-web");
            assertEquals(web, client.get("publicClient").asBoolean());
            assertEquals(web, client.get("standardFlowEnabled").asBoolean());
            assertEquals(!web, client.get("serviceAccountsEnabled").asBoolean());
            assertFalse(client.get("implicitFlowEnabled").asBoolean());
            assertFalse(client.get("directAccessGrantsEnabled").asBoolean());
            if (web) {
                assertEquals("S256", client.at("/attributes/pkce.code.challenge.method").asText());
                client.get("redirectUris")
                        .forEach(address -> assertFalse(address.asText().contains("*")));
            }
        }
    }

    private JsonNode scope(String name) {
        return StreamSupport.stream(realm.get("clientScopes").spliterator(), false)
                .filter(scope -> scope.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.get(field).asText())
                .collect(Collectors.toSet());
    }
}
