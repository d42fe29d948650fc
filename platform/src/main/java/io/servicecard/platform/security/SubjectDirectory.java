package io.servicecard.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which owner a token's subject stands for. Fed by the event that binds them, so that ownership is
 * checked without asking another service. A subject may be bound again: the last binding counts.
 */
@ApplicationScoped
public class SubjectDirectory {
    private final DataSource database;

    SubjectDirectory(DataSource database) {
        this.database = database;
    }

    /** Binds the subject to the owner, in the caller's transaction. */
    public void bind(String subject, UUID ownerId) {
        try (var connection = database.getConnection();
                var upsert =
                        connection.prepareStatement(
                                "INSERT INTO subject_owner (subject, owner_id) VALUES (?, ?)"
                                        + " ON CONFLICT (subject) DO UPDATE SET owner_id = excluded.owner_id")) {
            upsert.setString(1, subject);
            upsert.setObject(2, ownerId);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the subject could not be bound to its owner", e);
        }
    }

    /** The owner bound to the subject, if any. */
    public Optional<UUID> ownerOf(String subject) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT owner_id FROM subject_owner WHERE subject = ?")) {
            select.setString(1, subject);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the owner of a subject could not be read", e);
        }
    }
}
