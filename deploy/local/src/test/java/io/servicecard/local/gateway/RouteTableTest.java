package io.servicecard.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.local.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final JsonObject CARD =
            new JsonObject(
                    """
                    {"paths": {
                      "/v1/cards": {"post": {}},
                      "/v1/cards/{id}": {"get": {"operationId": "get", "responses": {"200": {"$ref": "#/components/responses/View"}}}},
                      "/v1/customers/me": {"get": {}},
                      "/v1/customers/{id}": {"get": {}},
                      "/v1/contact-lookups": {"post": {"x-internal": true}}},
                     "components": {"schemas": {"View": {"type": "object"}, "Money": {"type": "object"}}, "responses": {"View": {}}}}
                    """);
    private static final JsonObject FEEDBACK =
            new JsonObject(
                    """
                    {"paths": {
                      "/v1/customers/{id}/reviews": {"get": {"operationId": "get", "security": [{"token": []}]}},
                      "/v1/survey-summary": {"get": {"security": [], "schema": {"$ref": "#/components/schemas/View"}}},
                      "/q/health": {"get": {}}},
                     "components": {
                      "schemas": {"View": {"type": "string"}, "Money": {"type": "object"}},
                      "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}}}
                    """);
    private static final Map<Service, JsonObject> BOTH =
            new EnumMap<>(Map.of(Service.CARD, CARD, Service.FEEDBACK, FEEDBACK));

    private final RouteTable routes = RouteTable.of(BOTH);

    @Test
    void aPathGoesToTheServiceThatDescribesIt() {
        assertEquals(Optional.of(Service.CARD), routes.find("POST", "/v1/cards"));
        assertEquals(Optional.of(Service.CARD), routes.find("GET", "/v1/cards/42"));
        assertEquals(Optional.of(Service.CARD), routes.find("GET", "/v1/customers/me"));
        assertEquals(Optional.of(Service.CARD), routes.find("GET", "/v1/customers/42"));
        assertEquals(Optional.of(Service.FEEDBACK), routes.find("GET", "/v1/customers/42/reviews"));
        assertEquals(Optional.of(Service.FEEDBACK), routes.find("GET", "/v1/survey-summary"));
    }

    @Test
    void belowAKnownPathItsServiceSaysWhatItDoesNotKnow() {
        assertEquals(Optional.of(Service.CARD), routes.find("GET", "/v1/cards/42/no-such-thing"));
        assertEquals(Optional.of(Service.CARD), routes.find("DELETE", "/v1/cards"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cards/../contact-lookups",
                "/v1/cards/%2e%2e/contact-lookups",
                "/v1/cards/.%2E/contact-lookups",
                "/v1/cards/%2E/42",
                "/v1/cards/..",
                "/v1/cards/42%2f..%2fcontact-lookups",
                "/v1/cards/42%5Cblock",
                "/v1//contact-lookups",
                "//v1/cards"
            })
    void nobodyAnswersAPathThatCouldMeanAnotherOneToTheService(String path) {
        assertEquals(Optional.empty(), routes.find("POST", path));
    }

    @Test
    void aDotInsideASegmentIsNothingSpecial() {
        assertEquals(Optional.of(Service.CARD), routes.find("GET", "/v1/cards/a.b..c"));
    }

    @Test
    void nobodyAnswersUnknownAndInternalPaths() {
        for (var path :
                new String[] {
                    "/v1/contact-lookups", "/v1/unknown", "/v1/", "/v1/card", "/q/health"
                }) {
            assertEquals(Optional.empty(), routes.find("POST", path), path);
        }
    }

    @Test
    void aPathHasOneOwner() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RouteTable.of(Map.of(Service.CARD, CARD, Service.ORDER, CARD)));
    }

    @Test
    void theMergedDocumentKeepsWhatDiffersApart() {
        var merged = MergedApi.of(BOTH, "http://localhost:8090/servicecard");
        var schemas = merged.getJsonObject("components").getJsonObject("schemas");
        assertEquals("object", schemas.getJsonObject("View").getString("type"));
        assertEquals("string", schemas.getJsonObject("FeedbackView").getString("type"));
        assertFalse(schemas.containsKey("FeedbackMoney"));
        var paths = merged.getJsonObject("paths");
        assertTrue(
                paths.getJsonObject("/v1/survey-summary")
                        .encode()
                        .contains("#/components/schemas/FeedbackView"));
        assertTrue(
                paths.getJsonObject("/v1/cards/{id}")
                        .encode()
                        .contains("#/components/responses/View"));
        assertEquals(
                "feedback_get",
                paths.getJsonObject("/v1/customers/{id}/reviews")
                        .getJsonObject("get")
                        .getString("operationId"));
        assertFalse(paths.containsKey("/v1/contact-lookups"));
        assertFalse(paths.containsKey("/q/health"));
    }

    @Test
    void theMergedDocumentKeepsWhoMayDoWhat() {
        var merged = MergedApi.of(BOTH, "http://localhost:8090/servicecard");
        var paths = merged.getJsonObject("paths");
        assertEquals(
                new JsonArray("[{\"token\": []}, {\"login\": [\"openid\"]}]"),
                security(paths, "/v1/customers/{id}/reviews"));
        assertEquals(new JsonArray(), security(paths, "/v1/survey-summary"));
        assertFalse(merged.containsKey("security"));
        var schemes = merged.getJsonObject("components").getJsonObject("securitySchemes");
        assertEquals("bearer", schemes.getJsonObject("token").getString("scheme"));
        assertEquals("oauth2", schemes.getJsonObject("login").getString("type"));
    }

    private static JsonArray security(JsonObject paths, String path) {
        return paths.getJsonObject(path).getJsonObject("get").getJsonArray("security");
    }
}
