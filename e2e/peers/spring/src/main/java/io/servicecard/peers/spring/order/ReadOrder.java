package io.servicecard.peers.spring.order;

import io.servicecard.peers.spring.crypto.PersonalKeys;
import io.servicecard.peers.spring.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads an order by three statements: its row with its holder's key and payments, lines, stages.
 */
@Service
class ReadOrder {
    private static final String ORDER =
            """
            SELECT o.*, k.wrapped,
                   (SELECT coalesce(sum(p.amount_minor), 0) FROM payment p
                    WHERE p.order_id = o.id AND p.state IN ('RECORDED', 'HELD', 'CAPTURED')) AS paid_minor
            FROM orders o LEFT JOIN personal_key k ON k.owner_id = o.customer_id
            WHERE o.id = ?
            """;

    private final JdbcClient database;
    private final PersonalKeys keys;
    private final Caller caller;

    ReadOrder(JdbcClient database, PersonalKeys keys, Caller caller) {
        this.database = database;
        this.keys = keys;
        this.caller = caller;
    }

    /** The order; empty when there is none, or it is somebody else's. */
    Optional<OrderView> one(UUID id) {
        return database.sql(ORDER)
                .param(id)
                .query((row, _) -> head(row))
                .optional()
                .filter(order -> caller.maySee(order.customerId()))
                .map(order -> order.with(lines(id, order.total().currency()), stages(id)));
    }

    /** Without lines and stages, which other statements read when this one's rows are closed. */
    private OrderView head(ResultSet row) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        var key = keys.of(customer, row.getBytes("wrapped"));
        var currency = row.getString("currency");
        var total = row.getLong("total_minor");
        return new OrderView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("state"),
                customer,
                row.getObject("card_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                new OrderView.TemplateRef(
                        row.getString("template_key"), row.getInt("template_version")),
                new OrderView.Asset(
                        key.open(Columns.DESCRIPTION, row.getBytes("asset_description")),
                        key.open(Columns.SERIAL_NUMBER, row.getBytes("asset_serial_number"))),
                intake(row, key),
                List.of(),
                new Money(total, currency),
                new Money(Math.max(0, total - row.getLong("paid_minor")), currency),
                List.of(),
                waiting(row),
                key.open(Columns.CLOSING_REASON, row.getBytes("closing_reason")),
                Commands.allowedIn(row.getString("state")),
                row.getLong("version"),
                null);
    }

    private static OrderView.Intake intake(ResultSet row, PersonalKeys.PersonalKey key)
            throws SQLException {
        var readyBy = instant(row, "ready_by");
        return readyBy == null
                ? null
                : new OrderView.Intake(
                        key.open(Columns.CONDITION, row.getBytes("item_condition")),
                        key.open(Columns.SIGNED_BY, row.getBytes("signed_by")),
                        readyBy);
    }

    private static OrderView.Waiting waiting(ResultSet row) throws SQLException {
        var what = row.getString("waiting_for");
        return what == null
                ? null
                : new OrderView.Waiting(
                        what, instant(row, "waiting_since"), instant(row, "review_at"));
    }

    private List<OrderView.Line> lines(UUID order, String currency) {
        return database.sql(
                        """
                        SELECT service_id, name_ru, name_en, name_pl, unit_price_minor, quantity
                        FROM order_line WHERE order_id = ? ORDER BY position
                        """)
                .param(order)
                .query(
                        (row, _) ->
                                new OrderView.Line(
                                        row.getObject("service_id", UUID.class),
                                        Name.of(row),
                                        new Money(row.getLong("unit_price_minor"), currency),
                                        row.getInt("quantity")))
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
                                        Name.of(row),
                                        row.getString("role"),
                                        row.getInt("norm_minutes"),
                                        row.getBoolean("mandatory"),
                                        row.getString("state"),
                                        row.getInt("run"),
                                        row.getObject("executor_id", UUID.class),
                                        instant(row, "started_at"),
                                        instant(row, "completed_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
