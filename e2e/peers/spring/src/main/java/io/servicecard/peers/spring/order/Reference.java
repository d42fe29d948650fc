package io.servicecard.peers.spring.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an order refers to: its card, branch, template and services. */
@Repository
class Reference {
    private final JdbcClient database;

    Reference(JdbcClient database) {
        this.database = database;
    }

    /** A card with its holder's wrapped key, which is null when there is none yet. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Card(UUID id, UUID customerId, String state, LocalDate validTo, byte[] key) {}

    record Branch(UUID id, String zone, String currency) {}

    record Template(int number, List<OrderView.Stage> stages) {}

    record Offer(UUID id, Name name, Money price) {}

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

    /** The newest published version, with its stages. */
    Optional<Template> template(String key) {
        record Row(int number, OrderView.Stage stage) {}
        var rows =
                database.sql(
                                """
                                SELECT v.number, s.key, s.name_ru, s.name_en, s.name_pl, s.role, s.norm_minutes, s.mandatory
                                FROM order_template_stage s
                                JOIN (SELECT id, number FROM order_template_version
                                      WHERE template_key = ? AND state = 'PUBLISHED'
                                      ORDER BY number DESC LIMIT 1) v ON s.template_version_id = v.id
                                ORDER BY s.position
                                """)
                        .param(key)
                        .query(
                                (row, _) ->
                                        new Row(
                                                row.getInt("number"),
                                                new OrderView.Stage(
                                                        row.getString("key"),
                                                        Name.of(row),
                                                        row.getString("role"),
                                                        row.getInt("norm_minutes"),
                                                        row.getBoolean("mandatory"),
                                                        "PENDING",
                                                        1,
                                                        null,
                                                        null,
                                                        null)))
                        .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Template(
                                rows.getFirst().number(), rows.stream().map(Row::stage).toList()));
    }

    /** Those of the services that exist, by id. */
    Map<UUID, Offer> services(List<UUID> ids) {
        return database
                .sql(
                        "SELECT id, name_ru, name_en, name_pl, price_minor, currency FROM"
                                + " catalogue_service WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Offer(
                                        row.getObject("id", UUID.class),
                                        Name.of(row),
                                        new Money(
                                                row.getLong("price_minor"),
                                                row.getString("currency"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Offer::id, Function.identity()));
    }
}
