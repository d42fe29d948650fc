package io.servicecard.local.gateway;

import io.servicecard.local.Service;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;

/** Reads the OpenAPI documents that the services' builds publish. */
public final class Contracts {

    /** The members of a path that are operations. */
    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Logger LOG = Logger.getLogger(Contracts.class.getName());

    private Contracts() {}

    /**
     * The documents in that folder, each named after its service. A service whose document is
     * missing or unreadable is left out with a warning: the gateway then knows none of its paths.
     */
    public static Map<Service, JsonObject> read(Path folder) {
        var documents = new EnumMap<Service, JsonObject>(Service.class);
        for (var service : Service.values()) {
            var file = folder.resolve(service.id() + ".json");
            try {
                documents.put(service, new JsonObject(Files.readString(file)));
            } catch (IOException | DecodeException e) {
                LOG.warning(
                        () ->
                                "The gateway offers no path of "
                                        + service.id()
                                        + ": "
                                        + file
                                        + " cannot be read; build the service to publish it ("
                                        + e
                                        + ")");
            }
        }
        return documents;
    }

    static boolean isInternal(JsonObject pathItem, String method) {
        return pathItem.getBoolean("x-internal", false)
                || pathItem.getJsonObject(method, new JsonObject()).getBoolean("x-internal", false);
    }
}
