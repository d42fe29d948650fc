package io.servicecard.peers.spring.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where orders are kept, and what they refer to. Each peer has its own; all work on the tables of
 * order-service.
 */
public interface OrderStore {
    /**
     * A card.
     *
     * @param validTo its last day; null when it has none
     * @param wrappedKey of who holds it; null when there is none yet
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Card(UUID id, UUID customerId, String state, LocalDate validTo, byte[] wrappedKey) {}

    /** A branch: its time zone, and the currency of its orders. */
    record Branch(UUID id, String zone, String currency) {}

    /** A version of a template, with stages nobody has begun. */
    record Template(String key, int number, List<OrderView.Stage> stages) {}

    /** A service at today's price. */
    record Offer(UUID id, Name name, Money price, int taxBasisPoints, int warrantyDays) {}

    /** An order with the key under which its texts are sealed; null once it was destroyed. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Kept(StoredOrder order, byte[] wrappedKey) {}

    /** The card. */
    Optional<Card> card(UUID id);

    /** The branch. */
    Optional<Branch> branch(UUID id);

    /** Number of the newest published version. */
    Optional<Integer> currentTemplate(String key);

    /** A version. */
    Optional<Template> template(String key, int number);

    /** Those of the services that exist. */
    List<Offer> services(Collection<UUID> ids);

    /** Keeps a new order and the first entry of its timeline, in the transaction under way. */
    void insert(StoredOrder order, String trackingHash, Act act);

    /** The order. */
    Optional<Kept> order(UUID id);
}
