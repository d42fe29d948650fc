package io.servicecard.peers.spring.order;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Published versions of templates. One never changes, so each is read once. */
@Component
class PublishedTemplates {
    private final OrderStore store;
    private final Map<Pinned, OrderStore.Template> read = new ConcurrentHashMap<>();

    PublishedTemplates(OrderStore store) {
        this.store = store;
    }

    private record Pinned(String key, int number) {}

    /** The newest one. */
    Optional<OrderStore.Template> current(String key) {
        return store.currentTemplate(key).flatMap(number -> of(new Pinned(key, number)));
    }

    private Optional<OrderStore.Template> of(Pinned pinned) {
        var known = read.get(pinned);
        if (known != null) {
            return Optional.of(known);
        }
        var found = store.template(pinned.key(), pinned.number());
        found.ifPresent(template -> read.put(pinned, template));
        return found;
    }
}
