package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.earning.domain.RuleTerms;
import io.servicecard.loyalty.earning.domain.RuleVersion;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes a further version of a rule; the first one makes the rule. */
@ApplicationScoped
public class DraftRule {
    private final Rules rules;

    DraftRule(Rules rules) {
        this.rules = rules;
    }

    /** The draft, under the next number. */
    @Transactional
    public RuleVersion draft(String key, RuleTerms terms) {
        int number =
                ((Number)
                                rules.getEntityManager()
                                        .createNativeQuery(
                                                "INSERT INTO earning_rule AS r (key, latest_version) VALUES (:key, 1)"
                                                        + " ON CONFLICT (key) DO UPDATE SET latest_version = r.latest_version + 1"
                                                        + " RETURNING latest_version")
                                        .setParameter("key", key)
                                        .getSingleResult())
                        .intValue();
        var version = new RuleVersion(Ids.next(), key, number, terms);
        rules.persist(version);
        return version;
    }
}
