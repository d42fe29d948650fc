package io.servicecard.order.work.domain;

import java.util.Optional;

/**
 * Whether what the template asks lets somebody into a stage, out of it, or back to it. It is looked
 * up before, and counts once the order itself would obey.
 *
 * @param refusal why it does not; empty when it does
 */
public record Passage(Optional<OrderRefused> refusal) {
    /** Lets everybody through. */
    public static final Passage OPEN = new Passage(Optional.empty());

    /** Lets nobody through, for this reason. */
    public static Passage closed(OrderRefused why) {
        return new Passage(Optional.of(why));
    }

    void mustBeOpen() {
        refusal.ifPresent(
                why -> {
                    throw why;
                });
    }
}
