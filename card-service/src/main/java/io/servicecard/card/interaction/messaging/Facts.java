package io.servicecard.card.interaction.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The few fields of an event that the timeline keeps. Both name and form must be known, so that no
 * text a person wrote gets in, whatever another service puts into its events.
 */
final class Facts {
    private static final Set<String> KEPT =
            Set.of(
                    "actorRole",
                    "amount",
                    "available",
                    "balanceDue",
                    "causeEventId",
                    "changedFields",
                    "channel",
                    "expiresAt",
                    "fromTier",
                    "kind",
                    "method",
                    "metric",
                    "orderId",
                    "orderNumber",
                    "orderVersion",
                    "paymentId",
                    "percent",
                    "points",
                    "readyBy",
                    "reason",
                    "reasonCode",
                    "relatedId",
                    "replacementCardId",
                    "reviewAt",
                    "score",
                    "stage",
                    "step",
                    "template",
                    "templateKey",
                    "templateVersion",
                    "toTier",
                    "total",
                    "waitingFor");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9:._+-]{1,64}");
    private static final Set<String> MONEY = Set.of("amountMinor", "currency");
    private static final int LONGEST_LIST = 32;

    private Facts() {}

    /** An object of codes, ids, numbers and money. */
    static ObjectNode of(JsonNode payload) {
        var facts = JsonNodeFactory.instance.objectNode();
        payload.properties().stream()
                .filter(field -> KEPT.contains(field.getKey()) && isHarmless(field.getValue()))
                .forEach(field -> facts.set(field.getKey(), field.getValue()));
        return facts;
    }

    private static boolean isHarmless(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER, BOOLEAN -> true;
            case STRING -> CODE.matcher(value.textValue()).matches();
            case ARRAY ->
                    value.size() <= LONGEST_LIST
                            && value.valueStream()
                                    .allMatch(item -> item.isTextual() && isHarmless(item));
            case OBJECT ->
                    value.propertyStream()
                                    .map(java.util.Map.Entry::getKey)
                                    .allMatch(MONEY::contains)
                            && value.path("amountMinor").isIntegralNumber()
                            && isHarmless(value.path("currency"));
            case BINARY, MISSING, NULL, POJO -> false;
        };
    }
}
