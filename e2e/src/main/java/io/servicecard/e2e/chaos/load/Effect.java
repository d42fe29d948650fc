package io.servicecard.e2e.chaos.load;

import java.util.Locale;

/**
 * What an accepted request must have left, in words that can be counted. The second word is the id
 * of what was changed.
 */
public final class Effect {

    private Effect() {}

    /** A customer was registered. */
    public static String customer(String customerId) {
        return "customer " + customerId;
    }

    /** A card was issued. */
    public static String card(String cardId) {
        return "card " + cardId;
    }

    /** A card was activated, blocked or unblocked: its version grew by one. */
    public static String cardChange(String cardId) {
        return "card-change " + cardId;
    }

    /**
     * Something stands in an order's timeline.
     *
     * @param stage of the work, or empty
     */
    public static String order(String orderId, String event, String stage) {
        return ("order " + orderId + " " + event + " " + stage).strip();
    }

    /**
     * An order has a payment.
     *
     * @param amount in minor units, or points
     */
    public static String payment(String orderId, String method, long amount) {
        return String.format(Locale.ROOT, "payment %s %s %d", orderId, method, amount);
    }

    /** The survey of an order was answered. */
    public static String response(String orderId, int score) {
        return "response " + orderId + " " + score;
    }

    /** A customer complained of an order. */
    public static String complaint(String customerId, String orderId) {
        return "complaint " + customerId + " " + orderId;
    }

    /** The id of what was changed. */
    public static String changed(String effect) {
        return effect.split(" ", 3)[1];
    }
}
