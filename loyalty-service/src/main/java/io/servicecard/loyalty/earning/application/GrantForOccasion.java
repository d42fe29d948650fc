package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.account.application.AccountOpened;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.earning.domain.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives what rules say for an occasion that is no order; each occasion gives once, for ever. */
@ApplicationScoped
class GrantForOccasion {
    private final ReckonOccasion reckonOccasion;
    private final GrantPoints grantPoints;

    GrantForOccasion(ReckonOccasion reckonOccasion, GrantPoints grantPoints) {
        this.reckonOccasion = reckonOccasion;
        this.grantPoints = grantPoints;
    }

    /** Welcomes a customer, in the transaction that opens the account. */
    void on(@Observes AccountOpened opened) {
        var customer = opened.customerId();
        var welcome = reckonOccasion.of(Trigger.WELCOME, customer, opened.at());
        if (welcome.points() > 0) {
            var source = new Source(Source.LOYALTY, "welcome:" + customer, 1, Source.LOYALTY);
            var unused =
                    grantPoints.grant(
                            new GrantPoints.Grant(
                                    customer,
                                    welcome.points(),
                                    Trigger.WELCOME.name(),
                                    source,
                                    welcome.grounds(),
                                    null,
                                    null));
        }
    }
}
