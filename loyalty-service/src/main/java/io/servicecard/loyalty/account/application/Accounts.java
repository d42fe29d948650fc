package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.LedgerKind;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The accounts. What belongs to an account is read after its lock, never before: what the
 * persistence context holds is not read again.
 */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private static final String ROOT_OF =
            "id = (select coalesce(a.mergedInto, a.id) from Account a where a.customerId = ?1)";
    private static final String HOLDS =
            "id = (select coalesce(a.mergedInto, a.id) from Hold h join Account a on a.id ="
                    + " h.accountId where h.id = ?1";
    private static final String ROOT_OF_HOLD = HOLDS + ")";
    private static final String ROOT_OF_HOLD_PLACED_BY = HOLDS + " and h.placedBy = ?2)";

    private final Ahead ahead;

    Accounts(Ahead ahead) {
        this.ahead = ahead;
    }

    /** The customer's open account, which may be another one that theirs went up in. */
    public Optional<Account> openOf(UUID customerId) {
        return find(ROOT_OF, customerId).singleResultOptional().filter(Account::isOpen);
    }

    /** The customer's open account, locked to the end of the transaction. */
    public Optional<Account> lockOpenOf(UUID customerId) {
        return lockOf(customerId).filter(Account::isOpen);
    }

    private Optional<Account> lockOf(UUID customerId) {
        return locked(find(ROOT_OF, customerId));
    }

    private Optional<Account> locked(PanacheQuery<Account> account) {
        return account.withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(this::root);
    }

    /**
     * The account of a hold, or the one it went up in, locked, without loading the hold: it is to
     * be read after the lock.
     *
     * @param onlyPlacedBy limits a partner to what it placed itself
     * @throws LoyaltyRefused.HoldNotFound when there is none for the caller
     */
    public Account lockOfHold(UUID holdId, Optional<String> onlyPlacedBy) {
        return locked(
                        onlyPlacedBy
                                .map(subject -> find(ROOT_OF_HOLD_PLACED_BY, holdId, subject))
                                .orElseGet(() -> find(ROOT_OF_HOLD, holdId)))
                .orElseThrow(LoyaltyRefused.HoldNotFound::new);
    }

    /** The accounts that are customers' own, locked in the order of their ids. */
    List<Account> lockOwn(List<UUID> customerIds) {
        return find("customerId in ?1 and mergedInto is null order by id", customerIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Where an account went that was merged while somebody waited for its lock. */
    private Account root(Account locked) {
        return locked.mergedInto().map(survivor -> root(lock(survivor))).orElse(locked);
    }

    /** The account that something is of: the locked one, or one that went up in it. */
    public Account home(UUID accountId, Account locked) {
        return accountId.equals(locked.id()) ? locked : lock(accountId);
    }

    /** The accounts that went up in a locked one. */
    public List<Account> mergedInto(Account locked) {
        return list("mergedInto = ?1 order by id", locked.id());
    }

    /**
     * Two open accounts, locked.
     *
     * @param first of the customer named first
     * @param second of the customer named second
     */
    public record Both(Account first, Account second) {}

    /**
     * The open accounts of two customers, locked in the order of their ids, so that two transfers
     * between them do not wait for each other in a circle.
     *
     * @throws LoyaltyRefused.AccountNotFound when one of them has none
     */
    public Both lockOpenOf(UUID firstCustomer, UUID secondCustomer) {
        var both = lockBoth(firstCustomer, secondCustomer);
        if (!both.first().isOpen() || !both.second().isOpen()) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        return both;
    }

    /**
     * The accounts of two customers in the same order of locks, open or not; one twice, when both
     * are of one person.
     *
     * @throws LoyaltyRefused.AccountNotFound when one of them has none
     */
    public Both lockBoth(UUID firstCustomer, UUID secondCustomer) {
        var first = idOf(firstCustomer);
        var second = idOf(secondCustomer);
        Stream.of(first, second).sorted().forEach(this::lock);
        return new Both(root(findById(first)), root(findById(second)));
    }

    private UUID idOf(UUID customerId) {
        return find(
                        "select coalesce(a.mergedInto, a.id) from Account a where a.customerId = ?1",
                        customerId)
                .project(UUID.class)
                .singleResultOptional()
                .orElseThrow(LoyaltyRefused.AccountNotFound::new);
    }

    /** An account, locked to the end of the transaction. */
    public Account lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /**
     * The account of something that was found before, locked; the one that it went up in, when a
     * merge was committed while the lock was waited for.
     */
    public Account lockRoot(UUID id) {
        return root(lock(id));
    }

    /** Locks an account to the end of the transaction, unless somebody else has it locked. */
    public boolean lockFree(UUID id) {
        return !getEntityManager()
                .createNativeQuery(
                        "SELECT id FROM account WHERE id = :id FOR UPDATE SKIP LOCKED", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /**
     * The customer's account, or the one it went up in, locked; an expected one when there was
     * none. So facts about a customer exclude each other even before the account opens.
     */
    public Account lockOrExpect(UUID customerId) {
        return ahead.of(customerId)
                .map(Ahead.Known::account)
                .or(() -> lockOf(customerId))
                .orElseGet(
                        () -> {
                            expect(customerId);
                            return lockOf(customerId).orElseThrow();
                        });
    }

    /** Sees to it that the customer has an account, open or not. */
    public void expect(UUID customerId) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO account (id, customer_id, state) VALUES (:id, :customer, 'EXPECTED')"
                                + " ON CONFLICT (customer_id) DO NOTHING")
                .setParameter("id", Ids.next())
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    /** Gives a newly opened account its side of the ledger. */
    public void addLedger(Account account) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO ledger_account (account_id, kind) SELECT :account, kind"
                                + " FROM unnest(string_to_array(:kinds, ',')) AS kind")
                .setParameter("account", account.id())
                .setParameter(
                        "kinds",
                        String.join(
                                ",", Arrays.stream(LedgerKind.values()).map(Enum::name).toList()))
                .executeUpdate();
    }
}
