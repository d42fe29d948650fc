package io.servicecard.loyalty.account.domain;

import java.util.UUID;

/**
 * Why points are given by rules.
 *
 * @param ruleVersionId the rule that gives most of them
 * @param explanation how the rules came to it, JSON
 */
public record Grounds(UUID ruleVersionId, String explanation) {
    /** What no rules say. */
    public static final Grounds NONE = new Grounds(null, null);
}
