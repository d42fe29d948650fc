package io.servicecard.peers.spring.order;

import io.servicecard.peers.spring.crypto.PersonalKeys;
import io.servicecard.peers.spring.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads an order: staff every one, customers their own. */
@Service
class ReadOrder {
    private final OrderStore store;
    private final PersonalKeys keys;
    private final Caller caller;

    ReadOrder(OrderStore store, PersonalKeys keys, Caller caller) {
        this.store = store;
        this.keys = keys;
        this.caller = caller;
    }

    /** The order; empty when there is none, or it is somebody else's. */
    Optional<OrderView> one(UUID id) {
        return store.order(id)
                .filter(kept -> caller.maySee(kept.order().customerId()))
                .map(this::opened);
    }

    private OrderView opened(OrderStore.Kept kept) {
        var order = kept.order();
        var texts =
                kept.wrappedKey() == null
                        ? OpenedTexts.ERASED
                        : OpenedTexts.of(
                                order.texts(), keys.of(order.customerId(), kept.wrappedKey()));
        return OrderView.of(order, texts, null);
    }
}
