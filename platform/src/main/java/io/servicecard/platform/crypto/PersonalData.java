package io.servicecard.platform.crypto;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Envelope encryption of personal data: every person has a data key of their own, stored wrapped
 * under the service's master key. A key is read once in a transaction, and with every use outside
 * of one: a replica that remembered keys for longer would go on reading what another one has
 * destroyed.
 */
@ApplicationScoped
public class PersonalData {
    private static final int KEY_BYTES = 32;

    private final PersonalKeyTable table;
    private final MasterKeys masters;
    private final List<SearchHashes> searchHashes;
    private final List<Openings> openings;
    private final TransactionSynchronizationRegistry transaction;

    PersonalData(
            PersonalKeyTable table,
            MasterKeys masters,
            @All List<SearchHashes> searchHashes,
            @All List<Openings> openings,
            TransactionSynchronizationRegistry transaction) {
        this.table = table;
        this.masters = masters;
        this.searchHashes = searchHashes;
        this.openings = openings;
        this.transaction = transaction;
    }

    /**
     * What a round of rewrapping did with some keys.
     *
     * @param moved how many lie under the master key in use now
     * @param stuck owners whose key does not open, and stays as it is
     * @param last the last owner looked at; null when there were none
     */
    record Rewrapped(int moved, List<UUID> stuck, UUID last) {}

    /**
     * The owner's key to write with, made at its first use; of several first uses at a time one
     * makes it. Belongs into the transaction that writes.
     */
    public PersonalKey keyOf(UUID owner) {
        var read = readInThisTransaction();
        var known = read.get(owner);
        if (known != null) {
            return known;
        }
        var found = table.of(List.of(owner));
        if (!found.containsKey(owner)) {
            table.add(owner, masters.wrap(owner, AesGcm.random(KEY_BYTES)));
            found = table.of(List.of(owner));
        }
        var key = key(owner, found.get(owner));
        read.put(owner, key);
        return key;
    }

    /**
     * The owner's key as a query of the caller's has found it, which joined {@link PersonalKeyRow}
     * to what the key opens: so it takes no query of its own, nor another one in this transaction.
     *
     * @param master null when the owner has no row
     * @param wrapped null when there is no row, or the key was destroyed
     */
    public PersonalKey found(UUID owner, String master, byte[] wrapped) {
        var read = readInThisTransaction();
        var known = read.get(owner);
        if (known != null) {
            return known;
        }
        if (master == null) {
            return PersonalKey.missing(owner);
        }
        var key = key(owner, wrapped(master, wrapped));
        read.put(owner, key);
        return key;
    }

    /** The keys of all these owners, by one query at most, to read with; makes none. */
    public Map<UUID, PersonalKey> keysOf(Collection<UUID> owners) {
        var read = readInThisTransaction();
        Map<UUID, PersonalKey> keys = new HashMap<>();
        Set<UUID> others = new HashSet<>(owners);
        others.removeIf(
                owner -> read.containsKey(owner) && keys.put(owner, read.get(owner)) == null);
        if (!others.isEmpty()) {
            var found = table.of(others);
            others.forEach(owner -> keys.put(owner, key(owner, found.get(owner))));
            found.keySet().forEach(owner -> read.put(owner, keys.get(owner)));
        }
        return keys;
    }

    /**
     * Destroys the owner's key for ever: nothing sealed with it opens again, nothing new can be
     * sealed, and no keyed hash finds the person any more. Does nothing the second time.
     */
    @Transactional
    public void destroy(UUID owner) {
        table.destroy(owner);
        readInThisTransaction().remove(owner);
        searchHashes.forEach(hashes -> hashes.forget(owner));
    }

    /**
     * Wraps keys anew that still lie under the previous master key, in the order of their owners;
     * what they sealed stays as it is. A key that does not open is left, for its owner's row to be
     * restored, and keeps none of the others.
     *
     * @param after owners up to this one were looked at
     * @param limit how many at most
     */
    @Transactional
    Rewrapped rewrap(UUID after, int limit) {
        var outdated =
                masters.replaced()
                        .map(name -> table.under(name, after, limit))
                        .orElseGet(LinkedHashMap::new);
        List<UUID> stuck = new ArrayList<>();
        UUID last = null;
        for (var row : outdated.entrySet()) {
            last = row.getKey();
            try {
                table.replace(last, masters.wrap(last, masters.unwrap(last, row.getValue())));
            } catch (MasterKeys.DoesNotOpen e) {
                stuck.add(last);
            }
        }
        return new Rewrapped(outdated.size() - stuck.size(), stuck, last);
    }

    /** How many keys still lie under the previous master key. */
    long underReplaced() {
        return masters.replaced().map(table::countUnder).orElse(0L);
    }

    @SuppressWarnings("unchecked") // nobody else has this object as the name of a resource
    private Map<UUID, PersonalKey> readInThisTransaction() {
        if (transaction.getTransactionKey() == null) {
            return new HashMap<>();
        }
        var read = (Map<UUID, PersonalKey>) transaction.getResource(this);
        if (read == null) {
            read = new HashMap<>();
            transaction.putResource(this, read);
        }
        return read;
    }

    /** A master key's name and no bytes are what is left of a destroyed key. */
    static Optional<MasterKeys.Wrapped> wrapped(String master, byte[] bytes) {
        return Optional.ofNullable(bytes).map(found -> new MasterKeys.Wrapped(master, found));
    }

    /**
     * @param row null when there is none
     */
    private PersonalKey key(UUID owner, Optional<MasterKeys.Wrapped> row) {
        if (row == null) {
            return PersonalKey.missing(owner);
        }
        return row.map(key -> PersonalKey.of(owner, masters.unwrap(owner, key), this::opened))
                .orElseGet(() -> PersonalKey.destroyed(owner));
    }

    private void opened(UUID owner) {
        openings.forEach(one -> one.opened(owner));
    }
}
