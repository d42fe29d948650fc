package io.servicecard.platform.crypto;

import java.util.UUID;

/**
 * The keyed hashes by which one table finds a person. A bean for each table that holds some, so
 * that erasing a person reaches them all.
 */
public interface SearchHashes {
    /** Makes the person unfindable here; within the transaction that destroys the key. */
    void forget(UUID owner);
}
