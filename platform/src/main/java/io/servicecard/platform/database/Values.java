package io.servicecard.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The values of a statement, in the order of its question marks. */
public final class Values {
    private final PreparedStatement statement;
    private int last;

    /** None yet. */
    public Values(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The next ones. */
    public Values add(Object... values) throws SQLException {
        for (var value : values) {
            statement.setObject(++last, value);
        }
        return this;
    }

    /**
     * The next one: what many have in common.
     *
     * @param type of each value, as the database names it
     */
    public <T> Values array(String type, List<T> many, Function<T, Object> value)
            throws SQLException {
        var values = many.stream().map(value).toArray();
        statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
