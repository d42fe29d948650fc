package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.campaign.application.SpendCampaigns;
import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.earning.domain.Reckoning;
import io.servicecard.loyalty.tier.application.Standings;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Says what an order would earn, by the very rules and reckoning that orders go through, as far as
 * budgets and limits of campaigns allow.
 */
@ApplicationScoped
public class SimulateOrder {
    private final Rules rules;
    private final Standings standings;
    private final SpendCampaigns campaigns;
    private final Accounts accounts;
    private final Caller caller;
    private final DatabaseClock clock;

    SimulateOrder(
            Rules rules,
            Standings standings,
            SpendCampaigns campaigns,
            Accounts accounts,
            Caller caller,
            DatabaseClock clock) {
        this.rules = rules;
        this.standings = standings;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An order that might be.
     *
     * @param customerId who would earn
     * @param branchId which branch would do the work, may be null
     * @param at when it would be handed over, null for now
     * @param lines what would be done, at least one
     * @param paidByPoints which part points would pay, null for none
     */
    public record Order(
            UUID customerId,
            UUID branchId,
            Instant at,
            List<OrderFacts.Line> lines,
            Money paidByPoints) {}

    /**
     * What it would earn.
     *
     * @throws EarningRefused.CustomerNotFound when the customer has no account that the caller may
     *     see
     * @throws EarningRefused when amounts do not go together
     */
    @Transactional
    public Reckoning simulate(Order order) {
        if (!caller.maySee(order.customerId()) || accounts.openOf(order.customerId()).isEmpty()) {
            throw new EarningRefused.CustomerNotFound();
        }
        var facts = facts(order);
        var tier = standings.tierOf(facts.customerId());
        var byRules = Evaluation.over(facts, tier, rules.inForce(facts.at()));
        var extras = campaigns.simulate(facts, tier, byRules);
        return byRules.rounded().plus(extras.points(), extras.considered(), facts);
    }

    private OrderFacts facts(Order order) {
        try {
            var total =
                    order.lines().stream()
                            .map(OrderFacts.Line::net)
                            .reduce(Money::plus)
                            .orElseThrow();
            var points =
                    Objects.requireNonNullElse(order.paidByPoints(), Money.zero(total.currency()));
            return new OrderFacts(
                    Ids.next(),
                    order.customerId(),
                    order.branchId(),
                    1,
                    OrderFacts.State.HANDED_OVER,
                    Optional.ofNullable(order.at()).orElseGet(clock::instant),
                    order.lines(),
                    total.minus(points),
                    points);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new EarningRefused.OrderSenseless();
        }
    }
}
