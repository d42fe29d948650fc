package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.loyalty.earning.domain.RuleVersion;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a draft in force: from then on it takes the place of the rule's versions before it. */
@ApplicationScoped
public class PublishRule {
    private final Rules rules;
    private final DatabaseClock clock;

    PublishRule(Rules rules, DatabaseClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The published version.
     *
     * @throws EarningRefused when there is no such version, or it cannot be published
     */
    @Transactional
    public RuleVersion publish(String key, int number, IfMatch ifMatch) {
        var version = rules.lock(key, number).orElseThrow(EarningRefused.RuleNotFound::new);
        IfMatch.check(ifMatch, version.version());
        version.publish(clock.instant());
        return version;
    }
}
