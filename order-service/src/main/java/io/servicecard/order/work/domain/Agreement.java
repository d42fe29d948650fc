package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/** What the customer of an order agreed to pay for, and what is asked and not answered yet. */
@Embeddable
public class Agreement {
    private static final int WHOLE = 10_000;

    @Column(nullable = false)
    private long approvedMinor;

    private long toleratedMinor;
    private UUID openEstimateId;

    /** For the persistence provider. */
    protected Agreement() {}

    /** With the price for which the order was placed. */
    Agreement(Money total) {
        this.approvedMinor = total.amountMinor();
    }

    void ask(UUID estimateId) {
        openEstimateId = estimateId;
    }

    void answered(Money approved) {
        openEstimateId = null;
        approvedMinor = Math.addExact(approvedMinor, approved.amountMinor());
    }

    /**
     * Work beyond what was agreed to is done without asking only when it is little.
     *
     * @param tolerance hundredths of a percent of what was agreed to
     * @throws MoneyRefused.EstimateRequired when it is not
     */
    void mustTolerate(Money total, int tolerance) {
        toleratedMinor =
                BigInteger.valueOf(approvedMinor)
                        .multiply(BigInteger.valueOf(tolerance))
                        .divide(BigInteger.valueOf(WHOLE))
                        .longValueExact();
        var most = new Money(Math.addExact(approvedMinor, toleratedMinor), total.currency());
        if (total.amountMinor() > most.amountMinor()) {
            throw new MoneyRefused.EstimateRequired(total, most);
        }
    }

    /** The estimate that waits for the customer's decision. */
    public Optional<UUID> openEstimate() {
        return Optional.ofNullable(openEstimateId);
    }
}
