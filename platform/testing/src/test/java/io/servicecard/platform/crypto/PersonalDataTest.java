package io.servicecard.platform.crypto;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonalDataTest {
    private static final String COLUMN = "person.name";
    private static final UUID DAMAGED = new UUID(0, 1);

    @Inject PersonalData personalData;
    @Inject PersonalKeyTable table;
    @Inject TransactionSynchronizationRegistry transaction;

    @Test
    void opensForItsOwnerAndItsColumnOnly() {
        var anna = personalData.keyOf(Ids.next());
        var jan = personalData.keyOf(Ids.next());
        var sealed = anna.seal(COLUMN, "Анна Żółć");
        assertEquals("Анна Żółć", anna.open(COLUMN, sealed));
        assertNotEquals(sealed, anna.seal(COLUMN, "Анна Żółć"), "equal texts do not look equal");
        assertThrows(IllegalStateException.class, () -> jan.open(COLUMN, sealed));
        assertThrows(IllegalStateException.class, () -> anna.open("person.city", sealed));
        assertFalse(sealed.toString().contains("Анна"));
        assertNull(anna.seal(COLUMN, null));
        assertNull(anna.open(COLUMN, null));
    }

    @Test
    void aChangedByteAnywhereIsNoticed() {
        var key = personalData.keyOf(Ids.next());
        var bytes = key.seal(COLUMN, "Anna").bytes();
        for (int index = 0; index < bytes.length; index++) {
            var changed = bytes.clone();
            changed[index] ^= 1;
            assertThrows(IllegalStateException.class, () -> key.open(COLUMN, Sealed.of(changed)));
        }
        assertThrows(IllegalStateException.class, () -> key.open(COLUMN, Sealed.of(new byte[0])));
    }

    @Test
    void aWrappedKeyInAnotherOwnersRowDoesNotOpen() throws SQLException {
        var anna = Ids.next();
        var jan = Ids.next();
        var unused = List.of(personalData.keyOf(anna), personalData.keyOf(jan));
        as(
                "UPDATE personal_key SET wrapped = (SELECT wrapped FROM personal_key WHERE owner_id = '%s') WHERE owner_id = '%s'"
                        .formatted(anna, jan));
        assertThrows(IllegalStateException.class, () -> personalData.keyOf(jan));
        personalData.destroy(jan);
    }

    @Test
    void fiftyFirstUsesAtOnceMakeOneKey() throws Exception {
        var owner = Ids.next();
        List<Future<Sealed>> sealed = new ArrayList<>();
        try (var gate = Engines.superuser();
                var close = gate.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            gate.setAutoCommit(false);
            // reading goes on, so everybody sees that there is no key yet; nobody can add one
            close.execute("LOCK TABLE personal_key IN SHARE ROW EXCLUSIVE MODE");
            for (int n = 0; n < 50; n++) {
                var word = "word " + n;
                sealed.add(threads.submit(() -> sealedInATransaction(owner, word)));
            }
            await().until(() -> waiting() >= 10);
            gate.commit();
        }
        var key = personalData.keyOf(owner);
        for (int n = 0; n < 50; n++) {
            assertEquals("word " + n, key.open(COLUMN, sealed.get(n).get()));
        }
    }

    private Sealed sealedInATransaction(UUID owner, String word) {
        return QuarkusTransaction.requiringNew()
                .call(() -> personalData.keyOf(owner).seal(COLUMN, word));
    }

    @Test
    void whatADestroyedKeySealedIsGoneAndNothingNewIsSealed() throws SQLException {
        var owner = Ids.next();
        var other = Ids.next();
        var sealed = personalData.keyOf(owner).seal(COLUMN, "Anna");
        var kept = personalData.keyOf(other).seal(COLUMN, "Jan");
        personalData.destroy(owner);
        personalData.destroy(owner);
        var keys = personalData.keysOf(List.of(owner, other, owner));
        assertTrue(keys.get(owner).isDestroyed());
        assertNull(keys.get(owner).open(COLUMN, sealed));
        assertEquals("Jan", keys.get(other).open(COLUMN, kept));
        var key = personalData.keyOf(owner);
        assertThrows(PersonalDataErased.class, () -> key.seal(COLUMN, "Anna"));
        assertEquals(
                0,
                count("wrapped IS NOT NULL AND owner_id = '%s'".formatted(owner)),
                "the key is not only marked");
    }

    @Test
    void whoWasErasedBeforeTheFirstUseGetsNoKey() {
        var owner = Ids.next();
        personalData.destroy(owner);
        assertTrue(personalData.keyOf(owner).isDestroyed());
    }

    @Test
    void readingMakesNoKey() {
        var owner = Ids.next();
        var key = personalData.keysOf(List.of(owner)).get(owner);
        assertFalse(key.isDestroyed());
        assertNull(key.open(COLUMN, null));
        assertFalse(table.of(List.of(owner)).containsKey(owner));
    }

    @Test
    void aMasterKeyIsReplacedWhileEverythingStaysReadable() throws SQLException {
        var owner = Ids.next();
        var gone = Ids.next();
        var sealed = personalData.keyOf(owner).seal(COLUMN, "Anna");
        var unused = personalData.keyOf(gone);
        personalData.destroy(gone);
        var masters = new MasterKeys(secret(7), Optional.of(secret(0)));
        var both = new PersonalData(table, masters, List.of(), List.of(), transaction);
        var onlyNew =
                new PersonalData(
                        table,
                        new MasterKeys(secret(7), Optional.empty()),
                        List.of(),
                        List.of(),
                        transaction);
        assertEquals("Anna", both.keyOf(owner).open(COLUMN, sealed));
        assertThrows(IllegalStateException.class, () -> onlyNew.keyOf(owner));
        // in a transaction that is undone: the other tests' keys stay where they are
        QuarkusTransaction.begin();
        try {
            // a damaged row, which comes before all others
            as(
                    "INSERT INTO personal_key (owner_id, master, wrapped) SELECT '%s', master, '\\x00' FROM personal_key WHERE owner_id = '%s'"
                            .formatted(DAMAGED, owner));
            new Rewrapping(both, masters).round(() -> true);
            assertEquals(1, both.underReplaced(), "all but the damaged one are moved");
            assertEquals("Anna", onlyNew.keyOf(owner).open(COLUMN, sealed));
            assertTrue(onlyNew.keyOf(gone).isDestroyed());
            assertThrows(IllegalStateException.class, () -> personalData.keyOf(owner));
            assertEquals(0, onlyNew.underReplaced(), "nothing is being replaced");
        } finally {
            QuarkusTransaction.rollback();
            as("DELETE FROM personal_key WHERE owner_id = '%s'".formatted(DAMAGED));
        }
    }

    @Test
    void whoIsErasedIsForgottenByAllThatFinds() {
        List<UUID> forgotten = new ArrayList<>();
        var masters = new MasterKeys(secret(0), Optional.empty());
        var owner = Ids.next();
        new PersonalData(
                        table,
                        masters,
                        List.of(forgotten::add, forgotten::add),
                        List.of(),
                        transaction)
                .destroy(owner);
        assertEquals(List.of(owner, owner), forgotten);
    }

    @Test
    void aTransactionReadsAKeyOnceAndForgetsTheDestroyedOne() {
        var owner = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var key = personalData.keyOf(owner);
                            assertSame(key, personalData.keyOf(owner));
                            assertSame(key, personalData.keysOf(List.of(owner)).get(owner));
                            personalData.destroy(owner);
                            assertTrue(personalData.keyOf(owner).isDestroyed());
                        });
        assertTrue(personalData.keysOf(List.of(owner)).get(owner).isDestroyed());
    }

    private static String secret(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void as(String sql) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int count(String where) throws SQLException {
        return number("SELECT count(*) FROM personal_key WHERE " + where);
    }

    private static int waiting() throws SQLException {
        return number(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }

    private static int number(String query) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
