package io.servicecard.platform.testing.operations;

import static io.servicecard.platform.testing.operations.Attack.ANY;
import static io.servicecard.platform.testing.operations.Attack.REFUSED;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies that do not keep their schema, made from one that does. */
final class BodyAttacks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Call call;
    private final JsonNode valid;
    private final JsonNode schema;
    private final boolean mergePatch;
    private final List<Attack> attacks = new ArrayList<>();

    BodyAttacks(ApiDocument document, ApiOperation operation, Call call, JsonNode valid) {
        this.document = document;
        this.call = call;
        this.valid = valid;
        this.schema = operation.body();
        this.mergePatch = operation.mediaType().contains("merge-patch");
    }

    /** All that are worth sending each time. */
    List<Attack> all() {
        attacks.addAll(new TextAttacks(call, valid).all());
        walk(JsonPointer.empty(), schema);
        return attacks;
    }

    /** Some bodies with nasty values anywhere in them. */
    List<Attack> random(Random random, int count) {
        List<JsonPointer> places = new ArrayList<>();
        places(JsonPointer.empty(), valid, places);
        List<Attack> some = new ArrayList<>();
        for (int n = 0; n < count && !places.isEmpty(); n++) {
            var body = valid;
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                var place = places.get(random.nextInt(places.size()));
                body = set(body, place, nasty(random, body.at(place)));
            }
            some.add(new Attack("body " + body, call.body(body), ANY));
        }
        return some;
    }

    private static JsonNode nasty(Random random, JsonNode now) {
        return switch (random.nextInt(5)) {
            case 0 -> JSON.textNode(Hostile.TEXTS.get(random.nextInt(Hostile.TEXTS.size())));
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextInt(-3, 4));
            case 3 -> now.isTextual() ? JSON.textNode(now.asText().repeat(3)) : JSON.nullNode();
            default -> JSON.nullNode();
        };
    }

    private void walk(JsonPointer place, JsonNode unresolved) {
        var here = document.resolved(unresolved);
        if (!place.equals(JsonPointer.empty())) {
            for (var value : Hostile.against(here)) {
                refused(place + " = " + value, set(valid, place, value));
            }
        }
        switch (Hostile.type(here)) {
            case "object" -> members(place, here);
            case "array" -> items(place, here);
            default -> {}
        }
    }

    private void members(JsonPointer place, JsonNode here) {
        var properties = here.path("properties");
        for (var name : Hostile.MASS_ASSIGNMENT) {
            if (!properties.has(name) && valid.at(place).isObject()) {
                var more = place.appendProperty(name);
                refused("further field " + more, set(valid, more, JSON.numberNode(1)));
            }
        }
        for (var property : properties.properties()) {
            walk(place.appendProperty(property.getKey()), property.getValue());
        }
        for (var name : here.path("required")) {
            var one = place.appendProperty(name.asText());
            if (!mergePatch) {
                refused(one + " = null", set(valid, one, JSON.nullNode()));
                refused("without " + one, set(valid, one, null));
            }
        }
    }

    private void items(JsonPointer place, JsonNode here) {
        if (valid.at(place) instanceof ArrayNode items && !items.isEmpty()) {
            var tooMany = JSON.arrayNode();
            for (int n = here.path("maxItems").asInt(1_000); n >= 0; n--) {
                tooMany.add(items.get(0));
            }
            refused("too many " + place, set(valid, place, tooMany));
            refused(place + " of null", set(valid, place, JSON.arrayNode().addNull()));
            walk(place.appendIndex(0), here.path("items"));
        }
        if (here.path("minItems").asInt() > 0) {
            refused("no " + place, set(valid, place, JSON.arrayNode()));
        }
    }

    private static void places(JsonPointer place, JsonNode node, List<JsonPointer> places) {
        if (!place.equals(JsonPointer.empty())) {
            places.add(place);
        }
        node.properties()
                .forEach(m -> places(place.appendProperty(m.getKey()), m.getValue(), places));
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            places(place.appendIndex(n), node.get(n), places);
        }
    }

    /** A copy with that value there, or with nothing there for null. */
    private static JsonNode set(JsonNode body, JsonPointer place, JsonNode value) {
        var copy = body.deepCopy();
        var parent = copy.at(place.head());
        if (parent instanceof ObjectNode object && value == null) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }

    private void refused(String what, JsonNode body) {
        if (!body.equals(valid)) {
            attacks.add(new Attack(what, call.body(body), REFUSED));
        }
    }
}
