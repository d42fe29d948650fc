package io.servicecard.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A key that a query has joined to what it opens is as good as one that is read by itself. */
@QuarkusTest
class JoinedKeyTest {
    private static final String COLUMN = "person.name";

    @Inject PersonalData personalData;
    @Inject EntityManager entities;

    @Test
    void opensWhatItsOwnersKeySealed() {
        var owner = Ids.next();
        var sealed = personalData.keyOf(owner).seal(COLUMN, "Anna");
        assertEquals("Anna", joined(owner).open(COLUMN, sealed));
        var other = Ids.next();
        var unused = personalData.keyOf(other);
        assertThrows(IllegalStateException.class, () -> joined(other).open(COLUMN, sealed));
    }

    @Test
    void isGoneWithTheNextReadOnceItIsDestroyed() {
        var owner = Ids.next();
        var sealed = personalData.keyOf(owner).seal(COLUMN, "Anna");
        assertEquals("Anna", joined(owner).open(COLUMN, sealed));
        personalData.destroy(owner);
        assertTrue(joined(owner).isDestroyed());
        assertNull(joined(owner).open(COLUMN, sealed));
        assertThrows(PersonalDataErased.class, () -> joined(owner).seal(COLUMN, "Anna"));
    }

    @Test
    void anOwnerWithoutRowHasNone() {
        var key = joined(Ids.next());
        assertNull(key.open(COLUMN, null));
        assertThrows(IllegalStateException.class, () -> key.seal(COLUMN, "Anna"));
    }

    @Test
    void aTransactionKeepsItAndNoOtherDoes() {
        var owner = Ids.next();
        var before = personalData.keyOf(owner);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var key = joined(owner);
                            assertSame(key, personalData.keyOf(owner));
                            personalData.destroy(owner);
                            assertTrue(joined(owner).isDestroyed());
                        });
        assertTrue(joined(owner).isDestroyed(), before::toString);
    }

    /** The first use of an owner without key, after a query that found none, makes it. */
    @Test
    void aMissingKeyIsMadeByItsFirstUse() {
        var owner = Ids.next();
        var sealed =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    var unused = joined(owner);
                                    return personalData.keyOf(owner).seal(COLUMN, "Anna");
                                });
        assertEquals("Anna", joined(owner).open(COLUMN, sealed));
    }

    private PersonalKey joined(UUID owner) {
        var row =
                QuarkusTransaction.joiningExisting()
                        .call(
                                () ->
                                        entities.createQuery(
                                                        "select k.master, k.wrapped from PersonalKeyRow k where k.ownerId = ?1",
                                                        Object[].class)
                                                .setParameter(1, owner)
                                                .getSingleResultOrNull());
        return row == null
                ? personalData.found(owner, null, null)
                : personalData.found(owner, (String) row[0], (byte[]) row[1]);
    }
}
