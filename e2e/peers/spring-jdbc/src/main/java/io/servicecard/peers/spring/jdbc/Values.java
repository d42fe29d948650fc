package io.servicecard.peers.spring.jdbc;

import io.servicecard.peers.spring.order.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Values of several columns, or of a type that the driver knows by another one. */
final class Values {
    private Values() {}

    static Name name(ResultSet row) throws SQLException {
        return new Name(
                row.getString("name_ru"), row.getString("name_en"), row.getString("name_pl"));
    }

    /** The moment; null stays null. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
