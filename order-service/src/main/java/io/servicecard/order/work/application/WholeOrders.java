package io.servicecard.order.work.application;

import com.fasterxml.jackson.databind.ObjectReader;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.PersonalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads an order with all that is shown of it and its customer's key by one statement: one round
 * trip, and what is shown is what was true at one moment. The database puts the order together, by
 * the names of the domain's fields.
 */
@ApplicationScoped
class WholeOrders {
    /** What nobody is shown is null: using it fails, instead of saying something wrong. */
    private static final String WHOLE =
            """
            SELECT json_build_object(
                'id', o.id,
                'version', o.version,
                'priority', o.priority,
                'creditMinor', o.credit_minor,
                'origin', json_build_object(
                    'number', o.number,
                    'customerId', o.customer_id,
                    'cardId', o.card_id,
                    'branchId', o.branch_id,
                    'asset', json_build_object(
                        'assetId', o.asset_id,
                        'description', encode(o.asset_description, 'hex'),
                        'serialNumber', encode(o.asset_serial_number, 'hex')),
                    'trackingHash', NULL),
                'intake', CASE WHEN o.ready_by IS NOT NULL THEN json_build_object(
                    'condition', encode(o.item_condition, 'hex'),
                    'signedBy', encode(o.signed_by, 'hex'),
                    'readyBy', o.ready_by) END,
                'worksheet', json_build_object(
                    'templateKey', o.template_key,
                    'templateVersion', o.template_version,
                    'stages', (SELECT coalesce(json_agg(json_build_object(
                            'key', s.key,
                            'name', json_build_object('ru', s.name_ru, 'en', s.name_en, 'pl', s.name_pl),
                            'role', s.role,
                            'normMinutes', s.norm_minutes,
                            'mandatory', s.mandatory,
                            'state', s.state,
                            'run', s.run,
                            'executorId', s.executor_id,
                            'startedBy', s.started_by,
                            'startedAt', s.started_at,
                            'completedBy', s.completed_by,
                            'completedAt', s.completed_at)
                        ORDER BY s.position), '[]') FROM order_stage s WHERE s.order_id = o.id),
                    'runs', NULL),
                'bill', json_build_object(
                    'currency', o.currency,
                    'totalMinor', o.total_minor,
                    'lines', (SELECT coalesce(json_agg(json_build_object(
                            'kind', l.kind,
                            'serviceId', l.service_id,
                            'name', json_build_object('ru', l.name_ru, 'en', l.name_en, 'pl', l.name_pl),
                            'unitPriceMinor', l.unit_price_minor,
                            'quantity', l.quantity,
                            'taxBasisPoints', l.tax_basis_points,
                            'discountMinor', l.discount_minor,
                            'warranty', json_build_object('days', l.warranty_days, 'until', l.warranty_until))
                        ORDER BY l.position), '[]') FROM order_line l WHERE l.order_id = o.id),
                    'payments', (SELECT coalesce(json_agg(json_build_object(
                            'id', p.id,
                            'method', p.method,
                            'state', p.state,
                            'purpose', p.purpose,
                            'amountMinor', p.amount_minor,
                            'currency', p.currency,
                            'points', p.points,
                            'holdId', p.hold_id,
                            'requestedAt', p.requested_at,
                            'refundedMinor', p.refunded_minor,
                            'refundedPoints', p.refunded_points)
                        ORDER BY p.id), '[]') FROM payment p WHERE p.order_id = o.id),
                    'cancellation', CASE WHEN num_nonnulls(o.fee_proposed_minor, o.fee_charged_minor) > 0
                        THEN json_build_object(
                            'proposedMinor', o.fee_proposed_minor,
                            'chargedMinor', o.fee_charged_minor) END),
                'pin', NULL,
                'standing', json_build_object(
                    'state', o.state,
                    'cancellingFrom', o.cancelling_from,
                    'wait', CASE WHEN o.waiting_for IS NOT NULL THEN json_build_object(
                        'what', o.waiting_for,
                        'since', o.waiting_since,
                        'reviewAt', o.review_at) END,
                    'closingReason', encode(o.closing_reason, 'hex'),
                    'readyAt', o.ready_at,
                    'lastNoticeAt', o.last_notice_at,
                    'reminders', o.reminders,
                    'handedOverAt', o.handed_over_at,
                    'handedOverVersion', o.handed_over_version),
                'agreement', NULL,
                'followUp', CASE WHEN o.parent_id IS NOT NULL THEN json_build_object(
                    'parentId', o.parent_id,
                    'kind', o.follow_up,
                    'cause', o.root_cause,
                    'fault', o.fault) END),
                k.master, k.wrapped
            FROM orders o LEFT JOIN personal_key k ON k.owner_id = o.customer_id
            WHERE o.id = ?
            """;

    private static final ObjectReader ORDERS = Documents.of(Order.class);

    private final DataSource database;
    private final PersonalData personalData;

    WholeOrders(DataSource database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    /** An order to be shown, and the key of what people wrote into it. */
    record Whole(Order order, PersonalKey key) {}

    /** The order, which whoever has it can show and not change. */
    Optional<Whole> find(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(WHOLE)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(whole(row.getBytes(1), row.getString(2), row.getBytes(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an order could not be read", e);
        }
    }

    private Whole whole(byte[] json, String master, byte[] wrapped) {
        try {
            Order order = ORDERS.readValue(json);
            return new Whole(
                    order, personalData.found(order.origin().customerId(), master, wrapped));
        } catch (IOException e) {
            throw new IllegalStateException("what the database put together is no order", e);
        }
    }
}
