package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Notes which events took effect here, in the transaction of the effect; insert first, so that a
 * race has one winner.
 */
@ApplicationScoped
public class Inbox {
    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /**
     * Notes the events and keeps those that were not noted before, in their order.
     *
     * @param consumer who applies them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CloudEvent> firstTime(String consumer, List<CloudEvent> events) {
        var ids =
                new java.util.TreeSet<>(
                        events.stream()
                                .map(CloudEvent::id)
                                .toList()); // one order of locks for all replicas
        Set<UUID> fresh = insert(consumer, ids);
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    private Set<UUID> insert(String consumer, Collection<UUID> ids) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO inbox (event_id, consumer) SELECT id, ? FROM unnest(?) AS id ON CONFLICT DO NOTHING RETURNING event_id")) {
            insert.setString(1, consumer);
            insert.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
        }
    }
}
