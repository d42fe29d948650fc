package io.servicecard.notification.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.notification.support.Doors;
import io.servicecard.notification.support.Mailbox;
import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TroubleTest {
    @AfterEach
    void allIsWellAgain() {
        Doors.mail(Doors.Mode.OPEN);
        Doors.sms(Doors.Mode.OPEN);
        Neighbours.cardAnswers(200);
        Neighbours.feedbackAnswers(200);
    }

    @Test
    void withoutCardServiceMessagesWaitAndAreThenSentOnce() {
        Neighbours.cardAnswers(503);
        int before = Neighbours.lookups();
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-WA1T0001");
        await().until(() -> Neighbours.lookups() >= before + 3);
        assertEquals("CREATED", Sent.to(customer).getFirst().get("state"));
        Neighbours.cardAnswers(200);
        assertEquals("Twoje zlecenie R-WA1T0001 jest gotowe", Mailbox.only(address).get("subject"));
    }

    @Test
    void withoutFeedbackServiceOnlyInvitationsWait() {
        Neighbours.feedbackAnswers(500);
        var invited = Mailbox.freshEmail();
        var waiting = Neighbours.customer("Jan", "pl", null, invited, "EMAIL");
        Sent.surveyInvited(Ids.next(), waiting, Instant.now().plusSeconds(3600));
        var address = Mailbox.freshEmail();
        var other = Neighbours.customer("Mary", "en", null, address, "EMAIL");
        Sent.orderReady(Ids.next(), other, "R-G0ES0001");
        assertEquals("Your order R-G0ES0001 is ready", Mailbox.only(address).get("subject"));
        assertTrue(Mailbox.at(invited).isEmpty());
        Neighbours.feedbackAnswers(200);
        assertEquals("Jak nam poszło?", Mailbox.only(invited).get("subject"));
    }

    @Test
    void aMailServerThatRefusesForNowIsTriedAgain() {
        Doors.mail(Doors.Mode.SHUT);
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-1ATER001");
        Sent.awaitState(customer, "TEMPORARY_FAILURE");
        Doors.mail(Doors.Mode.OPEN);
        assertEquals("Twoje zlecenie R-1ATER001 jest gotowe", Mailbox.only(address).get("subject"));
        assertEquals("SENT", Sent.awaitState(customer, "SENT").get("state"));
    }

    @Test
    void whenTheSmsGatewayKeepsSilentTheSameReferenceIsUsedAgain() {
        Doors.sms(Doors.Mode.MUTE);
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, null, "SMS");
        Sent.orderReady(Ids.next(), customer, "R-MVTE0001");
        Sent.awaitState(customer, "UNKNOWN");
        assertEquals(1, Mailbox.at(phone).size(), "it arrived, unknown to the sender");
        Doors.sms(Doors.Mode.OPEN);
        Sent.awaitState(customer, "SENT");
        assertEquals("SMS", Mailbox.only(phone).get("channel"));
    }

    @Test
    void anSmsGatewayThatRefusesForNowIsTriedAgain() {
        Doors.sms(Doors.Mode.SHUT);
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, null, "SMS");
        Sent.orderReady(Ids.next(), customer, "R-50300001");
        Sent.awaitState(customer, "TEMPORARY_FAILURE");
        Doors.sms(Doors.Mode.OPEN);
        assertEquals("SMS", Mailbox.only(phone).get("channel"));
    }

    @Test
    void anErrorBehindWhichTheGatewayTookTheMessageSendsNoSecondOne() {
        Doors.sms(Doors.Mode.GARBLED);
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, null, "SMS");
        Sent.orderReady(Ids.next(), customer, "R-50200001");
        Sent.awaitState(customer, "UNKNOWN");
        Doors.sms(Doors.Mode.OPEN);
        Sent.awaitState(customer, "SENT");
        assertEquals("SMS", Mailbox.only(phone).get("channel"));
    }

    @Test
    void aMessageSurvivesThatOurPasswordExpired() {
        Doors.mail(Doors.Mode.LOCKED_OUT);
        Doors.sms(Doors.Mode.LOCKED_OUT);
        var address = Mailbox.freshEmail();
        var phone = Mailbox.freshPhone();
        var byMail = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        var bySms = Neighbours.customer("Jan", "pl", phone, null, "SMS");
        Sent.orderReady(Ids.next(), byMail, "R-40100001");
        Sent.orderReady(Ids.next(), bySms, "R-40100002");
        Sent.awaitState(byMail, "TEMPORARY_FAILURE");
        Sent.awaitState(bySms, "TEMPORARY_FAILURE");
        Doors.mail(Doors.Mode.OPEN);
        Doors.sms(Doors.Mode.OPEN);
        assertEquals("EMAIL", Mailbox.only(address).get("channel"));
        assertEquals("SMS", Mailbox.only(phone).get("channel"));
    }

    @Test
    void aMailThatWasTakenBeforeTheSenderDiedIsSeenOnce() throws SQLException {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-TW1CE001");
        Sent.awaitState(customer, "SENT");
        try (var connection = Engines.superuser();
                var forget =
                        connection.prepareStatement(
                                "UPDATE notification SET state = 'SENDING', sent_at = NULL, due_at = now() WHERE customer_id = ?")) {
            forget.setObject(1, customer);
            assertEquals(1, forget.executeUpdate());
        }
        Sent.awaitState(customer, "SENT");
        assertEquals("Twoje zlecenie R-TW1CE001 jest gotowe", Mailbox.only(address).get("subject"));
    }

    @Test
    void anotherChannelServesWhenThePreferredRefusesForGood() {
        Doors.mail(Doors.Mode.BARRED);
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, Mailbox.freshEmail(), "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-7K3M9QXT");
        assertEquals("SMS", Mailbox.only(phone).get("channel"));
        assertEquals("SMS", Sent.awaitState(customer, "SENT").get("channel"));
    }

    @Test
    void whenEveryChannelRefusesForGoodTheFailureIsTold() {
        Doors.mail(Doors.Mode.BARRED);
        Doors.sms(Doors.Mode.BARRED);
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, Mailbox.freshEmail(), "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-7K3M9QXT");
        var seen = Sent.awaitState(customer, "PERMANENT_FAILURE");
        assertEquals("REFUSED_BY_PROVIDER", seen.get("reason"));
        assertEquals("NotificationFailed", Sent.event(seen).type().name());
        assertTrue(Mailbox.at(phone).isEmpty());
    }

    @Test
    void aMessageWhoseSenderDiedGoesOnUnderTheSameReference() throws SQLException {
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, null, "SMS");
        var attempt = Ids.next();
        plantSending(customer, attempt);
        assertEquals(attempt.toString(), Mailbox.only(phone).get("reference"));
        assertEquals("SENT", Sent.awaitState(customer, "SENT").get("state"));
    }

    @Test
    void readinessIsNotToldAfterTheHandOver() {
        Neighbours.cardAnswers(503);
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        var order = Ids.next();
        Sent.orderReady(order, customer, "R-G0NE0001");
        Sent.awaitState(customer, "CREATED");
        Sent.orderHandedOver(order, customer);
        Sent.awaitState(customer, "SUPERSEDED");
        Neighbours.cardAnswers(200);
        Sent.orderReady(Ids.next(), customer, "R-0THER001");
        assertEquals("Twoje zlecenie R-0THER001 jest gotowe", Mailbox.only(address).get("subject"));
    }

    @Test
    void ofPromisesThatWaitTheNewestIsTold() {
        Neighbours.cardAnswers(503);
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        var order = Ids.next();
        var soon = Instant.parse("2099-05-17T10:00:00Z");
        Sent.promiseChanged(order, customer, "R-N0TYET01", soon);
        Sent.awaitState(customer, "CREATED");
        Sent.promiseChanged(order, customer, "R-N0TYET01", soon.plusSeconds(3_600));
        Sent.awaitState(customer, "SUPERSEDED");
        Neighbours.cardAnswers(200);
        assertEquals(
                "Zlecenie R-N0TYET01: nowy termin 17 maja, 14:00",
                Mailbox.only(address).get("subject"));
    }

    /**
     * As it stands when the process is killed between storing the attempt and the provider's word.
     */
    private static void plantSending(UUID customer, UUID attempt) throws SQLException {
        var id = Ids.next();
        try (var connection = Engines.superuser();
                var row =
                        connection.prepareStatement(
                                """
                                INSERT INTO notification (id, customer_id, template, cause_event_id, related_id, data, traceparent,
                                    state, channel, language, attempt_id, attempts, claim_id, due_at, created_at, version)
                                VALUES (?, ?, 'ORDER_READY', ?, ?, '{"orderNumber":"R-KILL"}', 'none',
                                    'SENDING', 'SMS', 'PL', ?, 1, gen_random_uuid(), now(), now(), 2)
                                """);
                var attempted =
                        connection.prepareStatement(
                                "INSERT INTO delivery_attempt (id, notification_id, channel, started_at) VALUES (?, ?, 'SMS', now())")) {
            connection.setAutoCommit(false);
            row.setObject(1, id);
            row.setObject(2, customer);
            row.setObject(3, Ids.next());
            row.setObject(4, Ids.next());
            row.setObject(5, attempt);
            row.executeUpdate();
            attempted.setObject(1, attempt);
            attempted.setObject(2, id);
            attempted.executeUpdate();
            connection.commit();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> !Sent.to(customer).isEmpty());
    }
}
