package io.servicecard.peers.spring.jdbc;

import io.servicecard.peers.spring.order.Act;
import io.servicecard.peers.spring.order.LineKind;
import io.servicecard.peers.spring.order.Money;
import io.servicecard.peers.spring.order.OrderStore;
import io.servicecard.peers.spring.order.OrderView;
import io.servicecard.peers.spring.order.StoredOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Orders by SQL. One is read by three statements: its row with its holder's key and payments,
 * lines, stages.
 */
@Repository
class JdbcOrderStore implements OrderStore {
    private static final String ORDER =
            """
            SELECT o.*, k.wrapped, p.paid_minor, p.points_minor, p.refunded_minor
            FROM orders o LEFT JOIN personal_key k ON k.owner_id = o.customer_id,
                LATERAL (SELECT coalesce(sum(amount_minor), 0) AS paid_minor,
                            coalesce(sum(amount_minor) FILTER (WHERE method = 'POINTS'), 0) AS points_minor,
                            coalesce(sum(refunded_minor), 0) AS refunded_minor
                         FROM payment WHERE order_id = o.id AND state IN ('RECORDED', 'HELD', 'CAPTURED')) p
            WHERE o.id = ?
            """;

    private final JdbcClient database;
    private final Reference reference;
    private final OrderRows rows;

    JdbcOrderStore(JdbcClient database, Reference reference, OrderRows rows) {
        this.database = database;
        this.reference = reference;
        this.rows = rows;
    }

    @Override
    public Optional<Card> card(UUID id) {
        return reference.card(id);
    }

    @Override
    public Optional<Branch> branch(UUID id) {
        return reference.branch(id);
    }

    @Override
    public Optional<Template> template(String key) {
        return reference.template(key);
    }

    @Override
    public List<Offer> services(Collection<UUID> ids) {
        return reference.services(ids);
    }

    @Override
    public void insert(StoredOrder order, String trackingHash, Act act) {
        rows.insert(order, trackingHash, act);
    }

    @Override
    public Optional<Kept> order(UUID id) {
        var lines = lines(id);
        var stages = stages(id);
        return database.sql(ORDER)
                .param(id)
                .query((row, _) -> new Kept(order(row, lines, stages), row.getBytes("wrapped")))
                .optional();
    }

    private static StoredOrder order(
            ResultSet row, List<StoredOrder.Line> lines, List<OrderView.Stage> stages)
            throws SQLException {
        return new StoredOrder(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getLong("version"),
                row.getString("state"),
                row.getObject("customer_id", UUID.class),
                row.getObject("card_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                new OrderView.TemplateRef(
                        row.getString("template_key"), row.getInt("template_version")),
                new StoredOrder.Texts(
                        row.getBytes("asset_description"),
                        row.getBytes("asset_serial_number"),
                        row.getBytes("item_condition"),
                        row.getBytes("signed_by"),
                        row.getBytes("closing_reason")),
                Values.instant(row, "ready_by"),
                waiting(row),
                new Money(row.getLong("total_minor"), row.getString("currency")),
                lines,
                stages,
                new StoredOrder.Paid(
                        row.getLong("paid_minor"),
                        row.getLong("points_minor"),
                        row.getLong("refunded_minor")));
    }

    private static OrderView.Waiting waiting(ResultSet row) throws SQLException {
        var what = row.getString("waiting_for");
        return what == null
                ? null
                : new OrderView.Waiting(
                        what,
                        Values.instant(row, "waiting_since"),
                        Values.instant(row, "review_at"));
    }

    private List<StoredOrder.Line> lines(UUID order) {
        return database.sql(
                        """
                        SELECT kind, service_id, name_ru, name_en, name_pl, unit_price_minor, quantity,
                            tax_basis_points, discount_minor
                        FROM order_line WHERE order_id = ? ORDER BY position
                        """)
                .param(order)
                .query(
                        (row, _) ->
                                new StoredOrder.Line(
                                        LineKind.valueOf(row.getString("kind")),
                                        row.getObject("service_id", UUID.class),
                                        Values.name(row),
                                        row.getLong("unit_price_minor"),
                                        row.getInt("quantity"),
                                        row.getInt("tax_basis_points"),
                                        row.getLong("discount_minor")))
                .list();
    }

    private List<OrderView.Stage> stages(UUID order) {
        return database.sql(
                        """
                        SELECT key, name_ru, name_en, name_pl, role, norm_minutes, mandatory, state, run,
                            executor_id, started_at, completed_at
                        FROM order_stage WHERE order_id = ? ORDER BY position
                        """)
                .param(order)
                .query(
                        (row, _) ->
                                new OrderView.Stage(
                                        row.getString("key"),
                                        Values.name(row),
                                        row.getString("role"),
                                        row.getInt("norm_minutes"),
                                        row.getBoolean("mandatory"),
                                        row.getString("state"),
                                        row.getInt("run"),
                                        row.getObject("executor_id", UUID.class),
                                        Values.instant(row, "started_at"),
                                        Values.instant(row, "completed_at")))
                .list();
    }
}
