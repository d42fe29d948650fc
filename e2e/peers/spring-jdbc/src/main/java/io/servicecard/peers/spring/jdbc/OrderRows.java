package io.servicecard.peers.spring.jdbc;

import io.servicecard.peers.spring.order.Act;
import io.servicecard.peers.spring.order.StoredOrder;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a placed order: its row, lines, stages and first entry of the timeline. */
@Repository
class OrderRows {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    OrderRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(StoredOrder order, String trackingHash, Act act) {
        database.sql(
                        """
                        INSERT INTO orders (id, number, version, state, priority, customer_id, card_id, branch_id, template_key,
                            template_version, asset_description, asset_serial_number, currency, total_minor,
                            approved_minor, tracking_hash, pin_counter, pin_failures)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)
                        """)
                .params(
                        order.id(),
                        order.number(),
                        order.version(),
                        order.state(),
                        order.priority(),
                        order.customerId(),
                        order.cardId(),
                        order.branchId(),
                        order.template().key(),
                        order.template().version(),
                        order.texts().description(),
                        new SqlParameterValue(Types.BINARY, order.texts().serialNumber()),
                        order.total().currency(),
                        order.total().amountMinor(),
                        order.total().amountMinor(),
                        trackingHash)
                .update();
        insertLines(order);
        insertStages(order);
        note(order.id(), order.version(), act);
    }

    private void note(UUID order, long version, Act act) {
        database.sql(
                        """
                        INSERT INTO timeline_entry (order_id, version, event, occurred_at, actor_role, actor_subject, visibility)
                        VALUES (?, ?, 'OrderPlaced', ?, ?, ?, 'PUBLIC')
                        """)
                .params(
                        order,
                        version,
                        OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC),
                        act.role(),
                        act.subject())
                .update();
    }

    private void insertLines(StoredOrder order) {
        List<Object[]> rows = new ArrayList<>();
        for (var line : order.lines()) {
            rows.add(
                    new Object[] {
                        order.id(),
                        rows.size(),
                        line.kind().name(),
                        line.serviceId(),
                        line.name().ru(),
                        line.name().en(),
                        line.name().pl(),
                        line.unitPriceMinor(),
                        line.quantity(),
                        line.taxBasisPoints(),
                        line.discountMinor(),
                        line.warrantyDays()
                    });
        }
        batches.batchUpdate(
                """
                INSERT INTO order_line (order_id, position, kind, service_id, name_ru, name_en, name_pl,
                    unit_price_minor, quantity, tax_basis_points, discount_minor, warranty_days)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private void insertStages(StoredOrder order) {
        List<Object[]> rows = new ArrayList<>();
        for (var stage : order.stages()) {
            rows.add(
                    new Object[] {
                        order.id(),
                        rows.size(),
                        stage.key(),
                        stage.name().ru(),
                        stage.name().en(),
                        stage.name().pl(),
                        stage.role(),
                        stage.normMinutes(),
                        stage.mandatory(),
                        stage.state()
                    });
        }
        batches.batchUpdate(
                """
                INSERT INTO order_stage (order_id, position, key, name_ru, name_en, name_pl, role, norm_minutes, mandatory, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }
}
