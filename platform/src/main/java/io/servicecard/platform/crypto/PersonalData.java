package io.servicecard.platform.crypto;

import com.google.crypto.tink.subtle.Random;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Envelope encryption of personal data: every person has a data key of their own, stored wrapped
 * under the service's master key. Keys are read with every use, for a replica that remembered them
 * would go on reading what another one has destroyed.
 */
@ApplicationScoped
public class PersonalData {
    private static final int KEY_BYTES = 32;

    private final PersonalKeyTable table;
    private final MasterKeys masters;

    PersonalData(PersonalKeyTable table, MasterKeys masters) {
        this.table = table;
        this.masters = masters;
    }

    /**
     * The owner's key to write with, made at its first use; of several first uses at a time one
     * makes it. Belongs into the transaction that writes.
     */
    public PersonalKey keyOf(UUID owner) {
        var found = table.of(List.of(owner));
        if (!found.containsKey(owner)) {
            table.add(owner, masters.wrap(owner, Random.randBytes(KEY_BYTES)));
            found = table.of(List.of(owner));
        }
        return key(owner, found);
    }

    /** The keys of all these owners, by one query, to read with; makes none. */
    public Map<UUID, PersonalKey> keysOf(Collection<UUID> owners) {
        var distinct = Set.copyOf(owners);
        var found =
                distinct.isEmpty()
                        ? Map.<UUID, Optional<MasterKeys.Wrapped>>of()
                        : table.of(distinct);
        Map<UUID, PersonalKey> keys = new HashMap<>();
        distinct.forEach(owner -> keys.put(owner, key(owner, found)));
        return keys;
    }

    /**
     * Destroys the owner's key for ever: nothing sealed with it opens again, and nothing new can be
     * sealed. Does nothing the second time.
     */
    @Transactional
    public void destroy(UUID owner) {
        table.destroy(owner);
    }

    /**
     * Wraps keys anew that still lie under the previous master key; what they sealed stays as it
     * is.
     *
     * @param limit how many at most
     * @return how many it were
     */
    @Transactional
    public int rewrap(int limit) {
        var outdated = masters.replaced().map(name -> table.under(name, limit)).orElse(Map.of());
        outdated.forEach(
                (owner, wrapped) ->
                        wrapped.map(key -> masters.wrap(owner, masters.unwrap(owner, key)))
                                .ifPresent(key -> table.replace(owner, key)));
        return outdated.size();
    }

    private PersonalKey key(UUID owner, Map<UUID, Optional<MasterKeys.Wrapped>> found) {
        var row = found.get(owner);
        if (row == null) {
            return PersonalKey.missing(owner);
        }
        if (row.isEmpty()) {
            return PersonalKey.destroyed(owner);
        }
        try {
            return PersonalKey.of(owner, masters.unwrap(owner, row.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }
}
