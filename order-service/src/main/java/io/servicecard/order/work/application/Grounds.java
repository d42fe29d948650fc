package io.servicecard.order.work.application;

import com.fasterxml.jackson.databind.ObjectReader;
import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.card.domain.Card;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.deadline.application.Deadlines;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads by one statement what an order is placed with: the card, the branch, which version of the
 * template is worked by, the services, whether policies of deadlines count for it, and the key of
 * who holds the card.
 */
@ApplicationScoped
class Grounds {
    /** What placing asks of them; the rest is null, or nothing. */
    private static final String OF_AN_ORDER =
            """
            SELECT json_build_object(
                'card', json_build_object(
                    'id', c.id,
                    'customerId', c.customer_id,
                    'state', c.state,
                    'validTo', c.valid_to),
                'branch', CASE WHEN b.id IS NOT NULL THEN json_build_object(
                    'id', b.id,
                    'zone', b.zone,
                    'currency', b.currency) END,
                'template', (SELECT max(t.number) FROM order_template_version t
                    WHERE t.template_key = ? AND t.state = 'PUBLISHED'),
                'services', (SELECT coalesce(json_object_agg(s.id, json_build_object(
                        'id', s.id,
                        'name', json_build_object('ru', s.name_ru, 'en', s.name_en, 'pl', s.name_pl),
                        'priceMinor', s.price_minor,
                        'currency', s.currency,
                        'taxBasisPoints', s.tax_basis_points,
                        'warrantyDays', s.warranty_days,
                        'retiredAt', s.retired_at)), '{}') FROM catalogue_service s WHERE s.id = ANY (?)),
                'measured', EXISTS (SELECT FROM deadline_policy_version p
                    WHERE p.state = 'PUBLISHED' AND (p.branch_id IS NULL OR p.branch_id = b.id)
                    AND (p.template_key IS NULL OR p.template_key = ?))),
                k.master, k.wrapped
            FROM card c LEFT JOIN branch b ON b.id = ? LEFT JOIN personal_key k ON k.owner_id = c.customer_id
            WHERE c.id = ?
            """;

    private static final ObjectReader FOUND = Documents.of(Found.class);

    private final DataSource database;
    private final PersonalData personalData;
    private final Deadlines deadlines;

    Grounds(DataSource database, PersonalData personalData, Deadlines deadlines) {
        this.database = database;
        this.personalData = personalData;
        this.deadlines = deadlines;
    }

    /**
     * What there is of it, to be read only.
     *
     * @param branch null when there is none with the id
     * @param template the newest published version's number; null when none is published
     * @param services those that exist of the ones asked for, by id
     * @param measured whether there are policies for orders of the branch and the template
     */
    record Found(
            Card card,
            Branch branch,
            Integer template,
            Map<UUID, CatalogueService> services,
            boolean measured) {}

    /**
     * Empty when there is no such card. The key, and that nothing is measured, are kept for the
     * rest of the transaction.
     */
    Optional<Found> of(NewOrder request) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF_AN_ORDER)) {
            ask(connection, select, request);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(found(request, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what an order is placed with could not be read", e);
        }
    }

    private static void ask(Connection connection, PreparedStatement select, NewOrder request)
            throws SQLException {
        var services = request.lines().stream().map(NewOrder.Line::serviceId).distinct();
        select.setString(1, request.templateKey());
        select.setArray(2, connection.createArrayOf("uuid", services.toArray()));
        select.setString(3, request.templateKey());
        select.setObject(4, request.branchId());
        select.setObject(5, request.cardId());
    }

    private Found found(NewOrder request, ResultSet row) throws SQLException {
        try {
            Found found = FOUND.readValue(row.getBytes(1));
            var unused =
                    personalData.found(
                            found.card().customerId(), row.getString(2), row.getBytes(3));
            if (!found.measured()) {
                deadlines.nothingMeasures(request.branchId(), request.templateKey());
            }
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "what the database put together is not what an order is placed with", e);
        }
    }
}
