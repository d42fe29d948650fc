package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.order.work.application.RemindOfStorage;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items that nobody fetches: customers are reminded, and long after the last time we give up. */
@QuarkusTest
class UncollectedTest {
    @Inject RemindOfStorage reminders;

    private static ValidatableResponse unclaim(Job job) {
        return job.command("manager", "unclaim", Map.of()).then();
    }

    private static ValidatableResponse list() {
        return Api.as("reception").get("/v1/uncollected-orders").then().statusCode(200);
    }

    private static List<String> told(Job job) {
        return job.events(job.view().getInt("version"));
    }

    @Test
    void customersAreRemindedAFewTimesAndNotMore() throws SQLException {
        var job = Job.ready();
        reminders.round(() -> true);
        assertFalse(told(job).contains("StorageReminderDue"), "not on the first day");
        for (int week = 1; week <= 4; week++) {
            job.age("last_notice_at", 8);
            reminders.round(() -> true);
            reminders.round(() -> true);
        }
        assertEquals(3, Collections.frequency(told(job), "StorageReminderDue"));
        assertEquals(3, job.published().getLast().payload().get("reminder").asInt());
        assertFalse(job.view().getList("allowedCommands").contains("remind"), "time's to do");
        assertEquals("READY", job.view().getString("state"));
    }

    @Test
    void weGiveUpLongAfterTheLastNotice() throws SQLException {
        var job = Job.ready();
        job.age("ready_at", 60);
        list().body("items.id", not(hasItem(job.id.toString())));
        unclaim(job).statusCode(409).body("code", equalTo("unclaimed-too-early"));
        job.age("last_notice_at", 31);
        list().body("items.id", hasItem(job.id.toString()));
        unclaim(job).statusCode(200).body("state", equalTo("UNCLAIMED"));
        list().body("items.id", not(hasItem(job.id.toString())));
        job.pay(300_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
    }

    @Test
    void theReminderReadsDueItemsOffTheirIndex() throws SQLException {
        Job.placed();
        var plan =
                Plans.of(
                        "orders",
                        "SELECT * FROM orders WHERE state = 'READY' AND last_notice_at < now() - interval '7 days'"
                                + " AND reminders < 3 ORDER BY last_notice_at LIMIT 100");
        assertEquals(true, plan.contains("using orders_not_fetched on orders"), plan);
    }
}
