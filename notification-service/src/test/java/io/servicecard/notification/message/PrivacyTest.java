package io.servicecard.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.notification.support.Doors;
import io.servicecard.notification.support.Mailbox;
import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.PlainText;
import io.servicecard.platform.testing.Tokens;
import io.servicecard.platform.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** A customer's name and addresses pass through this service and stay nowhere in it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PrivacyTest {
    private static final String NAME = "Kanarienvogel";

    @Test
    void noPersonalDataStaysInLogsTablesOrEvents() throws SQLException {
        var phone = Mailbox.freshPhone();
        var email = "kanarienvogel." + Mailbox.freshEmail();
        var written = new ConcurrentLinkedQueue<String>();
        var handler = handler(written);
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            var one = Neighbours.customer(NAME, "ru", phone, email, "EMAIL");
            var other = Neighbours.customer(NAME, "pl", phone, email, "SMS");
            everyTrouble(one, other);
        } finally {
            root.removeHandler(handler);
            Doors.mail(Doors.Mode.OPEN);
            Doors.sms(Doors.Mode.OPEN);
        }
        assertFalse(written.isEmpty(), "failures were logged");
        var canaries = List.of(NAME, NAME.toLowerCase(java.util.Locale.ROOT), phone, email);
        assertAbsent(canaries, List.copyOf(written), "log");
        assertEquals(
                List.of(), PlainText.tablesWith(NAME, phone, phone.substring(1), email), "table");
        assertAbsent(canaries, events(), "event");
    }

    private static void everyTrouble(UUID one, UUID other) {
        Doors.mail(Doors.Mode.SHUT);
        Doors.sms(Doors.Mode.MUTE);
        Sent.cardActivated(one, Tokens.subject("customer-canary"));
        Sent.orderReady(Ids.next(), other, "R-7K3M9QXT");
        Sent.awaitState(one, "TEMPORARY_FAILURE");
        Sent.awaitState(other, "UNKNOWN");
        Doors.mail(Doors.Mode.OPEN);
        Doors.sms(Doors.Mode.OPEN);
        Sent.awaitState(one, "SENT");
        Sent.awaitState(other, "SENT");
        Doors.mail(Doors.Mode.BARRED);
        Doors.sms(Doors.Mode.BARRED);
        var refused = Ids.next();
        Sent.surveyInvited(refused, one, Instant.now().plusSeconds(600));
        Sent.awaitState(one, "PERMANENT_FAILURE");
        Api.as("customer-canary").get("/v1/inbox").then().statusCode(200);
    }

    private static Handler handler(ConcurrentLinkedQueue<String> written) {
        return new Handler() {
            private final PatternFormatter format = new PatternFormatter("%c %X %s%e");

            @Override
            public void publish(LogRecord entry) {
                written.add(format.format(org.jboss.logmanager.ExtLogRecord.wrap(entry)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static List<String> events() {
        return TopicReader.read(Engines.topic("notification-events")).stream()
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void assertAbsent(List<String> canaries, List<String> where, String what) {
        assertEquals(
                List.of(),
                where.stream().filter(text -> canaries.stream().anyMatch(text::contains)).toList(),
                what);
    }
}
