package io.servicecard.loyalty.tier.application;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLInsert;

/** What an order counts for its customer's tier by now; what it counts later replaces it. */
@Entity
@Immutable
@SQLInsert(
        sql =
                "INSERT INTO order_activity (currency, customer_id, month, points, spend_minor, visits, order_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET"
                        + " currency = excluded.currency, month = excluded.month, points = excluded.points,"
                        + " spend_minor = excluded.spend_minor, visits = excluded.visits")
class OrderActivity {
    @Id private UUID orderId;
    private UUID customerId;
    private LocalDate month;
    private long points;
    private long spendMinor;
    private String currency;
    private int visits;

    /** For the persistence provider. */
    protected OrderActivity() {}

    /**
     * What an order counts.
     *
     * @param month the first day of the month of its settlement, in UTC
     * @param points it earned
     * @param spend what was paid in money and kept
     * @param visit whether anything of it was kept
     */
    OrderActivity(
            UUID orderId,
            UUID customerId,
            LocalDate month,
            long points,
            Money spend,
            boolean visit) {
        this.orderId = orderId;
        this.customerId = customerId;
        this.month = month;
        this.points = points;
        this.spendMinor = spend.amountMinor();
        this.currency = spend.currency();
        this.visits = visit ? 1 : 0;
    }
}
