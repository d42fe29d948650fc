package io.servicecard.peers.spring;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Takes a connection at the first statement of a transaction. The one in which an event is handed
 * to Kafka has none, and must not take a connection from a request.
 */
@Component
class LazyConnections implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource pool && !(bean instanceof LazyConnectionDataSourceProxy)) {
            var lazy = new LazyConnectionDataSourceProxy();
            lazy.setDefaultAutoCommit(true);
            lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            lazy.setTargetDataSource(pool);
            return lazy;
        }
        return bean;
    }
}
