package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Forgery;
import io.servicecard.platform.testing.Tokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trail of refused access tells, and what it keeps to itself. */
@QuarkusTest
class RefusedAccessTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DataSource database;

    RefusedAccessTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aRoleThatMayNotIsNotedWithItsSubjectAndOperation() {
        var user = "customer-" + UUID.randomUUID();
        Api.as(user).get("/v1/things").then().statusCode(403);
        Api.as(user).get("/v1/things").then().statusCode(403);
        awaitTimes(2, user, "WRONG_ROLE", "list");
    }

    @Test
    void somebodyElsesObjectIsNotedThoughItAnswersLikeAMissingOne() {
        var user = "customer-" + UUID.randomUUID();
        Api.as(user).accept("*/*").get("/v1/things/of/" + UUID.randomUUID()).then().statusCode(404);
        awaitTimes(1, user, "FOREIGN_OBJECT", "ownThing");
    }

    @Test
    void whoSendsNoTokenAndWhoMaySeeAreNotNoted() {
        var before = total();
        Api.anonymous().get("/v1/things").then().statusCode(401);
        Api.as("manager")
                .accept("*/*")
                .get("/v1/things/of/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        Api.as("manager").get("/v1/things/" + UUID.randomUUID()).then().statusCode(404);
        var marked = RefusedAccess.count(TokenFault.EXPIRED.name());
        Api.anonymous().auth().oauth2(expired()).get("/v1/things").then().statusCode(401);
        RefusedAccess.awaitMore(TokenFault.EXPIRED.name(), marked);
        assertEquals(before + 1, total(), "only the marker came after them");
    }

    @Test
    void neitherTokenNorAddressNorPathIsKept() {
        var secret = UUID.randomUUID().toString();
        var before = RefusedAccess.count(TokenFault.WRONG_AUDIENCE.name());
        var token = Forgery.of("manager").claim("sub", secret).claim("aud", secret).token();
        Api.anonymous().auth().oauth2(token).get("/v1/things?cursor=" + secret);
        RefusedAccess.awaitMore(TokenFault.WRONG_AUDIENCE.name(), before);
        var trail = RefusedAccess.read("SELECT string_agg(r::text, ' ') FROM refused_access r");
        assertFalse(trail.contains(secret), trail);
        assertFalse(trail.contains("127.0.0.1"), trail);
        assertFalse(trail.contains(token.substring(token.lastIndexOf('.'))), trail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM refused_access",
                "UPDATE refused_access SET reason = 'EXPIRED'"
            })
    void theServiceCannotChangeItsOwnTrail(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> change.executeUpdate(statement));
            assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState());
        }
    }

    private static String expired() {
        return Forgery.of("manager").claim("exp", 1).token();
    }

    private static void awaitTimes(int times, String user, String reason, String operation) {
        var sum =
                "SELECT sum(times) FROM refused_access WHERE method = 'GET' AND subject = '%s' AND reason = '%s' AND operation = '%s'"
                        .formatted(Tokens.subject(user), reason, operation);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Integer.toString(times).equals(RefusedAccess.read(sum)));
    }

    private static long total() {
        return Long.parseLong(
                RefusedAccess.read("SELECT coalesce(sum(times), 0) FROM refused_access"));
    }
}
