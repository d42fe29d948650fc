package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Points for what went wrong with an order. The order did not earn them: a return does not take
 * them back first.
 *
 * @param id the compensation at the service that granted it: the permanent key, which gives once
 * @param orderId with which order it went wrong
 * @param reason a code of on what ground
 * @param points how many, more than 0
 */
public record Compensation(UUID id, UUID orderId, String reason, long points) {
    private static final String TOLD = "COMPENSATION";

    /** Posts it to a locked account. */
    public Change to(Account account, Validity validity, Instant now) {
        var source = new Source(Source.FEEDBACK, id.toString(), 1, Source.FEEDBACK);
        var entry =
                new JournalEntry(EntryType.COMPENSATION, account.id(), orderId, source, now)
                        .because(reason);
        return new Gift(points, validity, TOLD).post(account, entry, now);
    }
}
