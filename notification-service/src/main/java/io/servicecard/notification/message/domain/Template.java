package io.servicecard.notification.message.domain;

import java.util.Locale;

/** What a message says. */
public enum Template {
    /** The card is active. */
    WELCOME,
    /** The order can be collected. */
    ORDER_READY,
    /** The order is still not collected. */
    STORAGE_REMINDER,
    /** Further work is offered, and the customer decides. */
    ESTIMATE_SENT,
    /** The staff wrote to the customer about an order. */
    ORDER_MESSAGE,
    /** The order is promised for another time than before. */
    PROMISE_CHANGED,
    /** Points were added. */
    POINTS_EARNED,
    /** The customer is in another tier, or in none any more. */
    TIER_CHANGED,
    /** The customer may take up what a campaign promises to single persons. */
    OFFER_GRANTED,
    /** The customer is asked for an opinion. */
    SURVEY_INVITATION;

    /**
     * Its name in the API, in events and in the folder of texts, for example {@code order-ready}.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
