package io.servicecard.loyalty.account.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.servicecard.loyalty.account.domain.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * What others tell of a customer who is forgotten: it has no effect, is written down once, and is
 * counted. Nobody is told, for there is nobody to tell it of.
 */
@ApplicationScoped
public class LateFacts {
    private final EntityManager entities;
    private final Counter refused;

    LateFacts(EntityManager entities, MeterRegistry registry) {
        this.entities = entities;
        this.refused =
                Counter.builder("servicecard.loyalty.facts.after.erasure")
                        .description("Facts about customers who are forgotten")
                        .register(registry);
    }

    /**
     * Whether the person of a locked account is forgotten; then the fact is recorded.
     *
     * @param fact a code of what is told
     * @param subject what it is told of
     * @param version of the subject
     */
    public boolean refuses(Account account, String fact, UUID subject, long version) {
        if (!account.isErased()) {
            return false;
        }
        int recorded =
                entities.createNativeQuery(
                                "INSERT INTO late_fact (account_id, fact, subject, version)"
                                        + " VALUES (:account, :fact, :subject, :version) ON CONFLICT DO NOTHING")
                        .setParameter("account", account.id())
                        .setParameter("fact", fact)
                        .setParameter("subject", subject)
                        .setParameter("version", version)
                        .executeUpdate();
        refused.increment(recorded);
        return true;
    }
}
