package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.Act;
import io.servicecard.peers.spring.order.OrderStore;
import io.servicecard.peers.spring.order.StoredOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders by entities. One is read by three statements: with key and lines, stages, payments. */
@Repository
class JpaOrderStore implements OrderStore {
    private final Orders orders;
    private final Timeline timeline;
    private final Cards cards;
    private final Branches branches;
    private final Templates templates;
    private final Catalogue catalogue;

    JpaOrderStore(
            Orders orders,
            Timeline timeline,
            Cards cards,
            Branches branches,
            Templates templates,
            Catalogue catalogue) {
        this.orders = orders;
        this.timeline = timeline;
        this.cards = cards;
        this.branches = branches;
        this.templates = templates;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Card> card(UUID id) {
        return cards.findById(id).map(card -> card.shown());
    }

    @Override
    public Optional<Branch> branch(UUID id) {
        return branches.findById(id).map(branch -> branch.shown());
    }

    @Override
    public Optional<Integer> currentTemplate(String key) {
        return templates.newest(key);
    }

    @Override
    public Optional<Template> template(String key, int number) {
        return templates.version(key, number).map(TemplateVersion::shown);
    }

    @Override
    public List<Offer> services(Collection<UUID> ids) {
        return catalogue.findByIdIn(ids).stream().map(CatalogueService::shown).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(StoredOrder order, String trackingHash, Act act) {
        orders.save(new ServiceOrder(order, trackingHash));
        timeline.save(TimelineEntry.placed(order.id(), order.version(), act));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> order(UUID id) {
        return orders.read(id).map(order -> new Kept(order.shown(), order.wrappedKey()));
    }
}
