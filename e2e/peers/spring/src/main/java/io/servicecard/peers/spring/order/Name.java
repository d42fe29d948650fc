package io.servicecard.peers.spring.order;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A name in all three languages. */
record Name(String ru, String en, String pl) {
    static Name of(ResultSet row) throws SQLException {
        return new Name(
                row.getString("name_ru"), row.getString("name_en"), row.getString("name_pl"));
    }
}
