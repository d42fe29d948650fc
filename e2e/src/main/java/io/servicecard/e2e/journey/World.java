package io.servicecard.e2e.journey;

import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.http.Api;

/**
 * What a journey happens in.
 *
 * @param api of the suite
 * @param mailbox what customers are told
 * @param business where the card is good
 */
public record World(Api api, Mailbox mailbox, Business business) {

    /** The same world with traffic counters of its own. */
    public World counted() {
        return new World(api.counted(), mailbox, business);
    }
}
