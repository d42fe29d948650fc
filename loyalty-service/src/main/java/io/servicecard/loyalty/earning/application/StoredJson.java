package io.servicecard.loyalty.earning.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.servicecard.loyalty.campaign.domain.Reward;
import io.servicecard.loyalty.earning.domain.Condition;
import io.servicecard.loyalty.earning.domain.RuleAward;

/**
 * How values of the domain are written into a column. The names of the kinds are part of what is
 * stored: a further kind gets a name of its own, a name never changes.
 */
public final class StoredJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                    .addMixIn(Condition.class, ConditionKinds.class)
                    .addMixIn(RuleAward.class, AwardKinds.class)
                    .addMixIn(Reward.class, RewardKinds.class)
                    .build();

    private StoredJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.AtBranch.class, name = "at-branch"),
        @JsonSubTypes.Type(value = Condition.OfService.class, name = "of-service"),
        @JsonSubTypes.Type(value = Condition.InTier.class, name = "in-tier"),
        @JsonSubTypes.Type(value = Condition.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = Condition.WithinTimes.class, name = "within-times")
    })
    private interface ConditionKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RuleAward.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = RuleAward.PerAmount.class, name = "per-amount"),
        @JsonSubTypes.Type(value = RuleAward.PerUnit.class, name = "per-unit"),
        @JsonSubTypes.Type(value = RuleAward.PerVisit.class, name = "per-visit")
    })
    private interface AwardKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reward.Multiplier.class, name = "multiplier"),
        @JsonSubTypes.Type(value = Reward.Bonus.class, name = "bonus"),
        @JsonSubTypes.Type(value = Reward.Discount.class, name = "discount")
    })
    private interface RewardKinds {}

    /** As text of a column. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of the domain has no JSON", e);
        }
    }

    /** Out of a column. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column holds what was never written", e);
        }
    }
}
