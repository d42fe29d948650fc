package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.loyalty.campaign.domain.Purse;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;

/**
 * The budgets of campaigns. Each statement takes what is left and no more, so that orders settled
 * at the same time never spend a point twice; the database refuses a sum above the budget besides.
 * The budget's row is taken last, for others wait for it until the transaction ends.
 */
@ApplicationScoped
public class Budgets implements Purse {
    private final EntityManager entities;

    Budgets(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Taken take(Campaign campaign, OrderFacts facts, long wanted) {
        long before = before(campaign.id(), facts.orderId());
        if (wanted <= before) {
            return new Taken(wanted, false);
        }
        long more = wanted - before;
        long allowed = ofMember(campaign.id(), facts.customerId(), more);
        long got = allowed == 0 ? 0 : ofBudget(campaign.id(), allowed);
        if (got < allowed) {
            giveBack(campaign.id(), facts.customerId(), allowed - got);
        }
        if (got > 0) {
            keep(campaign.id(), facts, before + got);
        }
        return new Taken(before + got, got < allowed);
    }

    /** What of the budget is spent by now. */
    public long spent(UUID campaignId) {
        return number(
                entities.createNativeQuery(
                                "SELECT coalesce(max(spent), 0) FROM campaign_budget WHERE campaign_id = :campaign")
                        .setParameter("campaign", campaignId));
    }

    private long before(UUID campaign, UUID order) {
        return number(
                entities.createNativeQuery(
                                "SELECT coalesce(sum(points), 0) FROM campaign_grant"
                                        + " WHERE campaign_id = :campaign AND order_id = :order")
                        .setParameter("campaign", campaign)
                        .setParameter("order", order));
    }

    private long ofMember(UUID campaign, UUID customer, long wanted) {
        entities.createNativeQuery(
                        """
                        INSERT INTO campaign_member (campaign_id, customer_id, points, per_member)
                        SELECT campaign_id, :customer, 0, per_member FROM campaign_budget WHERE campaign_id = :campaign
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter("campaign", campaign)
                .setParameter("customer", customer)
                .executeUpdate();
        return number(
                entities.createNativeQuery(
                                """
                                UPDATE campaign_member SET points = points + least(:wanted, per_member - points)
                                WHERE campaign_id = :campaign AND customer_id = :customer
                                RETURNING new.points - old.points
                                """)
                        .setParameter("wanted", wanted)
                        .setParameter("campaign", campaign)
                        .setParameter("customer", customer));
    }

    private long ofBudget(UUID campaign, long wanted) {
        return number(
                entities.createNativeQuery(
                                """
                                UPDATE campaign_budget SET spent = spent + least(:wanted, budget - spent)
                                WHERE campaign_id = :campaign RETURNING new.spent - old.spent
                                """)
                        .setParameter("wanted", wanted)
                        .setParameter("campaign", campaign));
    }

    private void giveBack(UUID campaign, UUID customer, long points) {
        entities.createNativeQuery(
                        "UPDATE campaign_member SET points = points - :points"
                                + " WHERE campaign_id = :campaign AND customer_id = :customer")
                .setParameter("points", points)
                .setParameter("campaign", campaign)
                .setParameter("customer", customer)
                .executeUpdate();
    }

    private void keep(UUID campaign, OrderFacts facts, long points) {
        entities.createNativeQuery(
                        """
                        INSERT INTO campaign_grant (campaign_id, order_id, customer_id, points)
                        VALUES (:campaign, :order, :customer, :points)
                        ON CONFLICT (campaign_id, order_id) DO UPDATE SET points = excluded.points
                        """)
                .setParameter("campaign", campaign)
                .setParameter("order", facts.orderId())
                .setParameter("customer", facts.customerId())
                .setParameter("points", points)
                .executeUpdate();
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
