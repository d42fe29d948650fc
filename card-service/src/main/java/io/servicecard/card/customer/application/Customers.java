package io.servicecard.card.customer.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.card.customer.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {
    /** The customer, locked until the transaction ends. */
    public Optional<Customer> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the ids who exist, with their contacts. */
    List<Customer> withContacts(Collection<UUID> ids) {
        return list("select c from Customer c left join fetch c.contacts where c.id in ?1", ids);
    }

    /** Customers older than the id, newest first. */
    List<Customer> before(UUID id, int count) {
        return find("id < ?1 order by id desc", id).page(0, count).list();
    }

    /** Customers older than the id who have a contact for each of the search keys. */
    List<Customer> reachedBy(Collection<String> searchKeys, UUID id, int count) {
        return find(
                        "select c from Customer c where c.id < ?1 and c.id in"
                                + " (select k.id from Customer k join k.contacts m where m.searchKey in ?2"
                                + " group by k.id having count(distinct m.searchKey) = ?3)"
                                + " order by c.id desc",
                        id,
                        searchKeys,
                        (long) searchKeys.size())
                .page(0, count)
                .list();
    }
}
