package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who of the staff saw what a customer told us can be found out. */
@QuarkusTest
class ReadsOnRecordTest {
    private final DataSource database;

    ReadsOnRecordTest(DataSource database) {
        this.database = database;
    }

    @Test
    void whoSeesACustomersWordsIsOnRecord() {
        var job = Job.placed();
        var order = "/v1/orders/" + job.id;
        Api.as(job.holder.user()).get(order).then().statusCode(200);
        Api.as(job.holder.user()).get(order + "/messages").then().statusCode(200);
        Api.anonymous()
                .get("/v1/track/" + job.placed.getString("trackingToken"))
                .then()
                .statusCode(200);
        Api.as(Shop.holder().user()).get(order).then().statusCode(404);
        Api.as("support").get("/v1/orders?customerId=" + job.holder.customer());
        Api.as("support").get(order + "/payments").then().statusCode(200);
        Api.as("support").get(order).then().statusCode(200);
        Api.as("technician").get(order).then().statusCode(200);
        var expected = Set.of("reception placeOrder", "support readOrder", "technician readOrder");
        await().untilAsserted(() -> assertEquals(expected, reads(job)));
    }

    @Test
    void theServiceCannotChangeItsOwnRecord() throws SQLException {
        for (var change :
                List.of("DELETE FROM personal_read", "UPDATE personal_read SET role = 'service'")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var refused =
                        assertThrows(SQLException.class, () -> statement.executeUpdate(change));
                assertEquals("42501", refused.getSQLState());
            }
        }
    }

    private static Set<String> reads(Job job) throws SQLException {
        var reads = new TreeSet<String>();
        try (var connection = Engines.superuser();
                var query =
                        connection.prepareStatement(
                                "SELECT role, operation FROM personal_read WHERE owner_id = ?")) {
            query.setObject(1, job.holder.customer());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reads.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return reads;
    }
}
