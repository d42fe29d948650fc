package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.account.application.AccountOpened;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.domain.Grounds;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.Trigger;
import io.servicecard.loyalty.tier.application.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives what rules say for an occasion that is no order; each occasion gives once, for ever. */
@ApplicationScoped
class GrantForOccasion {
    private final Rules rules;
    private final Standings standings;
    private final GrantPoints grantPoints;

    GrantForOccasion(Rules rules, Standings standings, GrantPoints grantPoints) {
        this.rules = rules;
        this.standings = standings;
        this.grantPoints = grantPoints;
    }

    /** Welcomes a customer, in the transaction that opens the account. */
    void on(@Observes AccountOpened opened) {
        var customer = opened.customerId();
        var welcome =
                Evaluation.occasion(
                        Trigger.WELCOME, standings.tierOf(customer), rules.inForce(opened.at()));
        if (welcome.points() > 0) {
            var source = new Source(Source.LOYALTY, "welcome:" + customer, 1, Source.LOYALTY);
            var unused =
                    grantPoints.grant(
                            new GrantPoints.Grant(
                                    customer,
                                    welcome.points(),
                                    Trigger.WELCOME.name(),
                                    source,
                                    new Grounds(
                                            welcome.mostBy().orElse(null),
                                            StoredJson.write(welcome)),
                                    null,
                                    null));
        }
    }
}
