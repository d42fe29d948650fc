package io.servicecard.platform.crypto;

import io.servicecard.platform.crypto.MasterKeys.Wrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of wrapped keys; every call is one statement in the caller's transaction. */
@ApplicationScoped
class PersonalKeyTable {
    private final DataSource database;

    PersonalKeyTable(DataSource database) {
        this.database = database;
    }

    /** The keys of those owners who have a row; an empty one was destroyed. */
    Map<UUID, Optional<Wrapped>> of(Collection<UUID> owners) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT owner_id, master, wrapped FROM personal_key"
                                        + " WHERE owner_id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            Map<UUID, Optional<Wrapped>> found = new HashMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getObject(1, UUID.class),
                            PersonalData.wrapped(row.getString(2), row.getBytes(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("personal keys could not be read", e);
        }
    }

    /**
     * Up to so many keys under the master key, of owners above one and in their order, locked;
     * those somebody else has locked are left.
     */
    Map<UUID, Wrapped> under(String master, UUID above, int limit) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT owner_id, wrapped FROM personal_key WHERE master = ?"
                                        + " AND owner_id > ? AND wrapped IS NOT NULL"
                                        + " ORDER BY owner_id LIMIT ? FOR UPDATE SKIP LOCKED")) {
            select.setString(1, master);
            select.setObject(2, above);
            select.setInt(3, limit);
            Map<UUID, Wrapped> found = new LinkedHashMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), new Wrapped(master, row.getBytes(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("personal keys could not be read", e);
        }
    }

    /** How many keys lie under the master key. */
    long countUnder(String master) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT count(*) FROM personal_key"
                                        + " WHERE master = ? AND wrapped IS NOT NULL")) {
            select.setString(1, master);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("personal keys could not be counted", e);
        }
    }

    /** Adds the key unless the owner has one, or had: waits for somebody who adds it just now. */
    void add(UUID owner, Wrapped key) {
        update(
                "INSERT INTO personal_key (owner_id, master, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                owner,
                key.master(),
                key.bytes());
    }

    /** Puts the key under another master key. */
    void replace(UUID owner, Wrapped key) {
        update(
                "UPDATE personal_key SET master = ?, wrapped = ? WHERE owner_id = ? AND wrapped IS NOT NULL",
                key.master(),
                key.bytes(),
                owner);
    }

    /** Destroys the key, or marks that there shall never be one. */
    void destroy(UUID owner) {
        update(
                "INSERT INTO personal_key (owner_id, master, destroyed_at) VALUES (?, '', now())"
                        + " ON CONFLICT (owner_id) DO UPDATE SET wrapped = NULL, destroyed_at = now()"
                        + " WHERE personal_key.destroyed_at IS NULL",
                owner);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a personal key could not be stored", e);
        }
    }
}
