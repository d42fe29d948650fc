package io.servicecard.platform.testing.statements;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** PostgreSQL's driver, which tells {@link Statements} what is executed. */
public final class RecordingDriver implements Driver {
    private final Driver postgres = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        var connection = postgres.connect(url, info);
        return connection == null ? null : recorded(Connection.class, connection, null);
    }

    /**
     * @param text the statement's, if it is known before it is executed
     */
    private static <T> T recorded(Class<T> type, T real, String text) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader() == null
                                ? RecordingDriver.class.getClassLoader()
                                : type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(real, text, method, arguments)));
    }

    private static Object call(Object real, String text, Method method, Object[] arguments)
            throws Throwable {
        var name = method.getName();
        var given = arguments != null && arguments[0] instanceof String sql ? sql : text;
        boolean ends = real instanceof Connection && (name.equals("commit") || isRollback(method));
        if (ends || name.startsWith("execute")) {
            Statements.executed(given == null ? name : given);
        }
        try {
            return switch (method.invoke(real, arguments)) {
                case CallableStatement made -> recorded(CallableStatement.class, made, given);
                case PreparedStatement made -> recorded(PreparedStatement.class, made, given);
                case Statement made -> recorded(Statement.class, made, null);
                case null -> null;
                case Object other -> other;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isRollback(Method method) {
        return method.getName().equals("rollback") && method.getParameterCount() == 0;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return postgres.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return postgres.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgres.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
