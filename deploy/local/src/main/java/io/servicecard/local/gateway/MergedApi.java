package io.servicecard.local.gateway;

import io.servicecard.local.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One OpenAPI document of all services, as a client of the gateway sees them. Where two services
 * use one name for different things, the later one's is prefixed.
 */
final class MergedApi {

    private static final String LOGIN = "login";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final Set<String> operationIds = new HashSet<>();

    private MergedApi() {}

    /**
     * Merges the documents, without their internal operations.
     *
     * @param issuer the OpenID Connect provider that the explorer logs in at
     */
    static JsonObject of(Map<Service, JsonObject> documents, String issuer) {
        var merged = new MergedApi();
        documents.forEach(merged::add);
        var scopes = new JsonObject().put("openid", "who you are");
        var flow =
                new JsonObject()
                        .put("authorizationUrl", issuer + "/authorize")
                        .put("tokenUrl", issuer + "/token")
                        .put("scopes", scopes);
        merged.schemes()
                .put(
                        LOGIN,
                        new JsonObject()
                                .put("type", "oauth2")
                                .put("flows", new JsonObject().put("authorizationCode", flow)));
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Service Card")
                                .put("version", "1")
                                .put("description", "The whole suite, through its gateway."))
                .put("servers", JsonArray.of(new JsonObject().put("url", "/")))
                .put("paths", merged.paths)
                .put("components", merged.components);
    }

    private void add(Service service, JsonObject document) {
        var renamed =
                mergeComponents(service, document.getJsonObject("components", new JsonObject()));
        var ownPaths = withReferences(document.getJsonObject("paths", new JsonObject()), renamed);
        for (var path : ownPaths.fieldNames()) {
            var item = ownPaths.getJsonObject(path).copy();
            Contracts.METHODS.stream()
                    .filter(method -> Contracts.isInternal(item, method))
                    .toList()
                    .forEach(item::remove);
            if (path.startsWith("/v1/") && Contracts.METHODS.stream().anyMatch(item::containsKey)) {
                Contracts.METHODS.stream()
                        .filter(item::containsKey)
                        .forEach(method -> adapt(service, item.getJsonObject(method)));
                paths.put(path, item);
            }
        }
    }

    private JsonObject schemes() {
        return components
                .put(
                        "securitySchemes",
                        components.getJsonObject("securitySchemes", new JsonObject()))
                .getJsonObject("securitySchemes");
    }

    private void adapt(Service service, JsonObject operation) {
        // whoever logs in at the explorer gets such a token as the operation itself asks for
        var security = operation.getJsonArray("security", new JsonArray()).copy();
        if (!security.isEmpty()) {
            security.add(new JsonObject().put(LOGIN, JsonArray.of("openid")));
        }
        operation.put("security", security);
        var id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            operation.put("operationId", service.shortName() + "_" + id);
        }
        if (!operation.containsKey("tags")) {
            operation.put("tags", JsonArray.of(service.id()));
        }
    }

    /** Takes over the components, and returns the references that now lead elsewhere. */
    private Map<String, String> mergeComponents(Service service, JsonObject own) {
        var renamed = new HashMap<String, String>();
        for (var kind : own.fieldNames()) {
            var named = own.getJsonObject(kind);
            var known = components.getJsonObject(kind, new JsonObject());
            named.stream()
                    .filter(
                            entry ->
                                    known.containsKey(entry.getKey())
                                            && !known.getValue(entry.getKey())
                                                    .equals(entry.getValue()))
                    .forEach(
                            entry ->
                                    renamed.put(
                                            reference(kind, entry.getKey()),
                                            reference(kind, prefixed(service, entry.getKey()))));
        }
        for (var kind : own.fieldNames()) {
            var target =
                    components.containsKey(kind)
                            ? components.getJsonObject(kind)
                            : new JsonObject();
            withReferences(own.getJsonObject(kind), renamed)
                    .forEach(
                            entry ->
                                    target.put(
                                            renamed.containsKey(reference(kind, entry.getKey()))
                                                    ? prefixed(service, entry.getKey())
                                                    : entry.getKey(),
                                            entry.getValue()));
            components.put(kind, target);
        }
        return renamed;
    }

    private static String prefixed(Service service, String name) {
        var prefix = service.shortName();
        return Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1) + name;
    }

    private static String reference(String kind, String name) {
        return "\"#/components/" + kind + "/" + name + "\"";
    }

    private static JsonObject withReferences(JsonObject part, Map<String, String> renamed) {
        var text = part.encode();
        for (var rename : renamed.entrySet()) {
            text = text.replace(rename.getKey(), rename.getValue());
        }
        return new JsonObject(text);
    }
}
