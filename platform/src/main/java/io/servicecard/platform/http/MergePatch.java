package io.servicecard.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396, section 2). */
final class MergePatch {
    private MergePatch() {}

    /** The target with the patch applied; neither argument is changed. */
    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object
                        ? object.deepCopy()
                        : JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(
                        member -> {
                            if (member.getValue().isNull()) {
                                result.remove(member.getKey());
                            } else {
                                var earlier = result.path(member.getKey());
                                result.set(member.getKey(), apply(earlier, member.getValue()));
                            }
                        });
        return result;
    }
}
