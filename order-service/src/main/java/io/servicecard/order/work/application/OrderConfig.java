package io.servicecard.order.work.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The times that bound what happens to orders by itself. */
@ConfigMapping(prefix = "servicecard.orders")
public interface OrderConfig {
    /** How long after a notice that an item is ready its customer is reminded of it. */
    @WithDefault("P7D")
    Duration remindEvery();

    /** How many reminders there are at most. */
    @WithDefault("3")
    int remindersAtMost();

    /** From the last notice that it is ready to unclaimed, at the earliest. */
    @WithDefault("P30D")
    Duration unclaimedAfter();

    /** How long a customer may dispute what was handed over; then the order is closed. */
    @WithDefault("P14D")
    Duration disputeWindow();

    /** How long loyalty has to answer a payment with points; then it is given up. */
    @WithDefault("PT15M")
    Duration pointsAnsweredWithin();

    /** How long a customer has to decide on an estimate. */
    @WithDefault("P7D")
    Duration estimateValid();

    /** What is proposed to be paid for an order whose end is asked for. */
    Fees cancellationFee();

    /** Shares of the order's total, in hundredths of a percent. */
    interface Fees {
        /** Before the item was taken in. */
        @WithDefault("0")
        int untouchedBasisPoints();

        /** Before any work was begun. */
        @WithDefault("500")
        int takenInBasisPoints();

        /** Once work was begun. */
        @WithDefault("2000")
        int begunBasisPoints();
    }

    /** How much work goes beyond what was agreed to without asking, in hundredths of a percent. */
    @WithDefault("1000")
    int toleranceBasisPoints();
}
