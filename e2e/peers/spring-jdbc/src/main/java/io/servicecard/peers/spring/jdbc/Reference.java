package io.servicecard.peers.spring.jdbc;

import io.servicecard.peers.spring.order.Money;
import io.servicecard.peers.spring.order.OrderStore.Branch;
import io.servicecard.peers.spring.order.OrderStore.Card;
import io.servicecard.peers.spring.order.OrderStore.Offer;
import io.servicecard.peers.spring.order.OrderStore.Template;
import io.servicecard.peers.spring.order.OrderView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what an order refers to: its card, branch, template and services. */
@Repository
class Reference {
    private final JdbcClient database;

    Reference(JdbcClient database) {
        this.database = database;
    }

    Optional<Card> card(UUID id) {
        return database.sql(
                        """
                        SELECT c.id, c.customer_id, c.state, c.valid_to, k.wrapped
                        FROM card c LEFT JOIN personal_key k ON k.owner_id = c.customer_id
                        WHERE c.id = ?
                        """)
                .param(id)
                .query(
                        (row, _) ->
                                new Card(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getBytes(5)))
                .optional();
    }

    Optional<Branch> branch(UUID id) {
        return database.sql("SELECT id, zone, currency FROM branch WHERE id = ?")
                .param(id)
                .query(
                        (row, _) ->
                                new Branch(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3)))
                .optional();
    }

    Optional<Integer> currentTemplate(String key) {
        return database.sql(
                        """
                        SELECT number FROM order_template_version
                        WHERE template_key = ? AND state = 'PUBLISHED' ORDER BY number DESC LIMIT 1
                        """)
                .param(key)
                .query(Integer.class)
                .optional();
    }

    /** Empty when it has no stage, for there is no such version then. */
    Optional<Template> template(String key, int number) {
        var stages =
                database.sql(
                                """
                                SELECT s.key, s.name_ru, s.name_en, s.name_pl, s.role, s.norm_minutes, s.mandatory
                                FROM order_template_stage s
                                JOIN order_template_version v ON v.id = s.template_version_id
                                WHERE v.template_key = ? AND v.number = ? ORDER BY s.position
                                """)
                        .params(key, number)
                        .query(
                                (row, _) ->
                                        OrderView.Stage.pending(
                                                row.getString("key"),
                                                Values.name(row),
                                                row.getString("role"),
                                                row.getInt("norm_minutes"),
                                                row.getBoolean("mandatory")))
                        .list();
        return stages.isEmpty() ? Optional.empty() : Optional.of(new Template(key, number, stages));
    }

    List<Offer> services(Collection<UUID> ids) {
        return database.sql(
                        """
                        SELECT id, name_ru, name_en, name_pl, price_minor, currency, tax_basis_points, warranty_days
                        FROM catalogue_service WHERE id = ANY (?)
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Offer(
                                        row.getObject("id", UUID.class),
                                        Values.name(row),
                                        new Money(
                                                row.getLong("price_minor"),
                                                row.getString("currency")),
                                        row.getInt("tax_basis_points"),
                                        row.getInt("warranty_days")))
                .list();
    }
}
