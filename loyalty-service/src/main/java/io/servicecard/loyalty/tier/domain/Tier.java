package io.servicecard.loyalty.tier.domain;

/**
 * A tier of a ladder.
 *
 * @param key stable, for rules and audiences, for example {@code gold}
 * @param threshold how much must be counted, points, minor units or visits
 * @param nameRu for customers who read Russian
 * @param nameEn for customers who read English
 * @param namePl for customers who read Polish
 */
public record Tier(String key, long threshold, String nameRu, String nameEn, String namePl) {}
