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
            SELECT o.*, k.wrapped, p.*
            FROM orders o LEFT JOIN personal_key k ON k.owner_id = o.customer_id,
                LATERAL (SELECT coalesce(sum(amount_minor) FILTER (WHERE counts), 0) AS paid_minor,
                            coalesce(sum(amount_minor) FILTER (WHERE counts AND points), 0) AS points_minor,
                            coalesce(sum(refunded_minor), 0) AS refunded_minor,
                            coalesce(sum(amount_minor - refunded_minor) FILTER (WHERE counts AND NOT points), 0)
                                AS kept_money_minor
                         FROM (SELECT amount_minor, refunded_minor, method = 'POINTS' AS points,
                                   state IN ('RECORDED', 'HELD', 'CAPTURED') AS counts
                               FROM payment WHERE order_id = o.id) one) p
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
    public Optional<Integer> currentTemplate(String key) {
        return reference.currentTemplate(key);
    }

    @Override
    public Optional<Template> template(String key, int number) {
        return reference.template(key, number);
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
                row.getString("priority"),
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
                followUp(row),
                Values.instant(row, "handed_over_at"),
                new Money(row.getLong("total_minor"), row.getString("currency")),
                lines,
                stages,
                new StoredOrder.Paid(
                        row.getLong("paid_minor"),
                        row.getLong("points_minor"),
                        row.getLong("refunded_minor"),
                        row.getLong("kept_money_minor")),
                new StoredOrder.Fee(
                        row.getObject("fee_proposed_minor", Long.class),
                        row.getObject("fee_charged_minor", Long.class)));
    }

    private static OrderView.FollowUp followUp(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return parent == null
                ? null
                : new OrderView.FollowUp(
                        parent,
                        row.getString("follow_up"),
                        row.getString("root_cause"),
                        row.getString("fault"));
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
                            tax_basis_points, discount_minor, warranty_days, warranty_until
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
                                        row.getLong("discount_minor"),
                                        row.getInt("warranty_days"),
                                        Values.instant(row, "warranty_until")))
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
