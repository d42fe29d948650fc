package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.erasure.application.EraseInTime;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of those who are to be forgotten one keeps no other waiting, and nothing is left of them. */
@QuarkusTest
class ErasureRoundTest {
    /** Where subjects stand for a while, whoever they are, and go by themselves. */
    private static final Set<String> SHORT_LIVED = Set.of("idempotency", "refused_access");

    @Inject EraseInTime inTime;

    @Test
    void aRequestThatFailsIsTriedAgainAndKeepsNoOtherWaiting() throws SQLException {
        var stuck = waiting();
        var other = waiting();
        try (var connection = Engines.superuser();
                var lock =
                        connection.prepareStatement(
                                "SELECT 1 FROM orders WHERE id = ? FOR UPDATE")) {
            connection.setAutoCommit(false);
            lock.setObject(1, stuck.id);
            assertTrue(lock.execute());
            inTime.round(() -> true);
            assertEquals(1, Forgotten.receipts(other.holder.customer(), 1).size());
            assertTrue(Forgotten.receipts(stuck.holder.customer()).isEmpty());
            connection.rollback();
        }
        inTime.round(() -> true);
        assertEquals(1, Forgotten.receipts(stuck.holder.customer(), 1).size());
    }

    /** An order that has ended since its customer asked. */
    private static Job waiting() {
        var job = Job.accepted();
        var event = Forgotten.ask(job.holder.customer(), Ids.next());
        await().until(() -> Shop.applied(event));
        job.command("manager", "cancel", Map.of("reason", "as asked")).then().statusCode(200);
        return job;
    }

    @Test
    void anOrderThatCannotBeErasedKeepsNoOther() throws SQLException {
        var stuck = over();
        var other = over();
        sql(
                "CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE check_violation; END $$");
        sql(
                "CREATE TRIGGER stays BEFORE DELETE ON order_line FOR EACH ROW"
                        + " WHEN (OLD.order_id = '%s') EXECUTE FUNCTION stays()"
                                .formatted(stuck.id));
        try {
            inTime.round(() -> true);
            assertEquals(0, rows("orders", "id", other.id));
            assertEquals(1, rows("orders", "id", stuck.id));
        } finally {
            sql("DROP FUNCTION stays() CASCADE");
        }
        inTime.round(() -> true);
        assertEquals(0, rows("orders", "id", stuck.id));
    }

    /** An order of a forgotten customer, not to be kept any longer. */
    private static Job over() throws SQLException {
        var job = Job.placed();
        job.command("manager", "reject", Map.of("reason", "no parts")).then().statusCode(200);
        Forgotten.ask(job.holder.customer(), Ids.next());
        assertEquals(1, Forgotten.receipts(job.holder.customer(), 1).size());
        job.age("erase_after", 9_000);
        return job;
    }

    @Test
    void nothingNamesWhoIsForgotten() throws SQLException {
        var job = placedByCustomer();
        var user = job.holder.user();
        var own =
                Album.add(job, user, "DEFECT", "CUSTOMER", "image/jpeg", Album.PHOTO)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        Album.add(job, "reception", "BEFORE", "INTERNAL", "image/jpeg", Album.PHOTO)
                .then()
                .statusCode(201);
        Api.as(user)
                .body(Map.of("text", "Anna asks why"))
                .post("/v1/orders/" + job.id + "/messages")
                .then()
                .statusCode(201);
        job.command("manager", "reject", Map.of("reason", "no parts")).then().statusCode(200);
        var subject = Tokens.subject(user);
        assertTrue(naming(subject).containsAll(Set.of("attachment", "recording", "order_message")));

        Forgotten.ask(job.holder.customer(), Ids.next());
        assertEquals(1, Forgotten.receipts(job.holder.customer(), 1).size());
        assertEquals(Set.of(), naming(subject));
        Album.list(job, "reception").body("items.addedRole", contains("customer", "reception"));
        Album.picture(job, "reception", own).then().statusCode(410);

        job.age("erase_after", 9_000);
        inTime.round(() -> true);
        assertEquals(0, rows("attachment", "order_id", job.id));
        assertEquals(0, rows("attachment_content", "attachment_id", UUID.fromString(own)));
        assertEquals(0, rows("recording", "order_id", job.id));
    }

    /** A customer's own order that answers what its template asks. */
    private static Job placedByCustomer() {
        var template =
                Sheets.published(
                        Sheets.template(
                                List.of(Shop.stage("repair", true)),
                                Sheets.question("symptom", "TEXT", true)));
        var holder = Shop.holder();
        var placed =
                Api.as(holder.user())
                        .body(Sheets.order(holder, template, Map.of("symptom", "no sound")))
                        .post("/v1/orders");
        return new Job(holder, placed.then().statusCode(201).extract().jsonPath());
    }

    /** Tables of which a row holds the word, wherever it stands in it. */
    private static Set<String> naming(String word) throws SQLException {
        var tables = new TreeSet<String>();
        try (var connection = Engines.superuser();
                var all = connection.createStatement();
                var names =
                        all.executeQuery(
                                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (names.next()) {
                var table = names.getString(1);
                var holding =
                        "SELECT count(*) FROM \"%s\" t WHERE strpos(t::text, ?) > 0"
                                .formatted(table);
                if (!SHORT_LIVED.contains(table) && Shop.number(holding, word) > 0) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static long rows(String table, String column, UUID id) throws SQLException {
        return Shop.number("SELECT count(*) FROM %s WHERE %s = ?".formatted(table, column), id);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = Engines.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
