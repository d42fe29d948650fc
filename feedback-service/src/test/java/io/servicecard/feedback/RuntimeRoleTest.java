package io.servicecard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own database role cannot do, whatever the code asks of it. */
@QuarkusTest
class RuntimeRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE survey_response SET score = 5",
                "DELETE FROM survey_response",
                "UPDATE survey_invitation SET expires_at = now()",
                "DELETE FROM survey_invitation",
                "DELETE FROM follow_up_case",
                "UPDATE complaint SET text = ''",
                "DELETE FROM complaint",
                "DELETE FROM complaint_step",
                "UPDATE complaint_action SET what = ''",
                "UPDATE compensation SET points = 9",
                "UPDATE compensation SET requested_by = 'another'",
                "DELETE FROM compensation",
                "UPDATE known_order SET customer_id = order_id",
                "CREATE TABLE planted (id int)",
                "DROP TABLE survey_response"
            })
    void factsAreNotRewritten(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var attempt = connection.createStatement()) {
            var refusal = assertThrows(SQLException.class, () -> attempt.execute(statement));
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState());
        }
    }
}
