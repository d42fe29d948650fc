package io.servicecard.notification.message;

import static io.servicecard.notification.message.domain.NotificationState.EXPIRED;
import static io.servicecard.notification.message.domain.NotificationState.PERMANENT_FAILURE;
import static io.servicecard.notification.message.domain.NotificationState.SENDING;
import static io.servicecard.notification.message.domain.NotificationState.SENT;
import static io.servicecard.notification.message.domain.NotificationState.SUPERSEDED;
import static io.servicecard.notification.message.domain.NotificationState.TEMPORARY_FAILURE;
import static io.servicecard.notification.message.domain.NotificationState.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.notification.message.domain.Announcement;
import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.FailureReason;
import io.servicecard.notification.message.domain.Language;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.NotificationEvent;
import io.servicecard.notification.message.domain.Outcome;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.message.domain.RetryPolicy;
import io.servicecard.notification.message.domain.Step;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");
    private static final RetryPolicy RETRY =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(5), 3);
    private static final Recipient JAN =
            new Recipient("Jan", Language.PL, "+48500600700", "jan@example.org", Channel.EMAIL);
    private static final Recipient JAN_BY_SMS =
            new Recipient("Jan", Language.PL, "+48500600700", "jan@example.org", Channel.SMS);

    @Test
    void whatTheProviderTookIsSent() {
        var message = message(null);
        var send = begin(message, JAN);
        assertEquals(Channel.EMAIL, send.channel());
        assertEquals(SENDING, message.state());
        var event = finish(message, send, Outcome.ACCEPTED).orElseThrow();
        assertInstanceOf(NotificationEvent.Sent.class, event);
        assertEquals(SENT, message.state());
        assertEquals(message.version(), event.version());
    }

    @Test
    void aCertainFailureIsTriedAgainUnderANewReferenceOnTheChannelThenPreferred() {
        var message = message(null);
        var first = begin(message, JAN);
        assertTrue(finish(message, first, Outcome.FAILED).isEmpty());
        assertEquals(TEMPORARY_FAILURE, message.state());
        var second = begin(message, JAN_BY_SMS);
        assertNotEquals(first.attemptId(), second.attemptId());
        assertEquals(Channel.SMS, second.channel());
    }

    @Test
    void afterAnAmbiguousEndReferenceAndChannelStay() {
        var message = message(null);
        var first = begin(message, JAN);
        assertTrue(finish(message, first, Outcome.AMBIGUOUS).isEmpty());
        assertEquals(UNKNOWN, message.state());
        assertEquals(first, begin(message, JAN_BY_SMS));
        assertEquals(first, begin(message, JAN_BY_SMS), "as after a crash");
    }

    @Test
    void aLateWordOfAnEarlierAttemptChangesNothing() {
        var message = message(null);
        var first = begin(message, JAN);
        assertTrue(finish(message, first, Outcome.FAILED).isEmpty());
        var second = begin(message, JAN);
        assertTrue(finish(message, first, Outcome.REFUSED).isEmpty());
        assertEquals(SENDING, message.state());
        assertTrue(finish(message, second, Outcome.ACCEPTED).isPresent());
        long version = message.version();
        assertTrue(finish(message, second, Outcome.FAILED).isEmpty());
        assertEquals(SENT, message.state());
        assertEquals(version, message.version());
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() {
        var message = message(null);
        for (int i = 1; i < 3; i++) {
            assertTrue(finish(message, begin(message, JAN), Outcome.FAILED).isEmpty());
        }
        var event = finish(message, begin(message, JAN), Outcome.FAILED).orElseThrow();
        assertEquals(
                FailureReason.ATTEMPTS_EXHAUSTED,
                assertInstanceOf(NotificationEvent.Failed.class, event).reason());
        assertEquals(PERMANENT_FAILURE, message.state());
    }

    @Test
    void aChannelThatRefusedIsNotTriedAgain() {
        var message = message(null);
        assertTrue(finish(message, begin(message, JAN), Outcome.REFUSED).isEmpty());
        var second = begin(message, JAN);
        assertEquals(Channel.SMS, second.channel());
        assertTrue(finish(message, second, Outcome.REFUSED).isPresent());
        assertEquals(PERMANENT_FAILURE, message.state());
    }

    @Test
    void whatCameTooLateExpires() {
        var message = message(NOW);
        var step = message.delivery().prepare(JAN, NOW, NOW.plusSeconds(30));
        assertInstanceOf(Step.Closed.class, step);
        assertEquals(EXPIRED, message.state());
    }

    @Test
    void supersededWhileBeingSentItIsNotTriedAgain() {
        var message = message(null);
        var send = begin(message, JAN);
        message.supersede();
        assertEquals(SENDING, message.state());
        assertTrue(finish(message, send, Outcome.FAILED).isEmpty());
        assertEquals(SUPERSEDED, message.state());
    }

    @Test
    void supersededWhileBeingSentItMayStillTurnOutSent() {
        var message = message(null);
        var send = begin(message, JAN);
        message.supersede();
        assertTrue(finish(message, send, Outcome.ACCEPTED).isPresent());
        assertEquals(SENT, message.state());
    }

    @Test
    void supersededAfterACrashItIsNotSentAgain() {
        var message = message(null);
        var unused = begin(message, JAN);
        message.supersede();
        assertInstanceOf(
                Step.Nothing.class, message.delivery().prepare(JAN, NOW, NOW.plusSeconds(30)));
        assertEquals(SUPERSEDED, message.state());
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        assertEquals(Duration.ofSeconds(1), RETRY.pauseAfter(1));
        assertEquals(Duration.ofSeconds(2), RETRY.pauseAfter(2));
        assertEquals(Duration.ofSeconds(4), RETRY.pauseAfter(3));
        assertEquals(Duration.ofSeconds(5), RETRY.pauseAfter(4));
        assertEquals(Duration.ofSeconds(5), RETRY.pauseAfter(1_000_000));
    }

    private static Notification message(Instant expiresAt) {
        return new Notification(
                new Announcement(
                        Template.ORDER_READY,
                        Ids.next(),
                        Ids.next(),
                        Ids.next(),
                        "{}",
                        expiresAt,
                        "none"),
                NOW);
    }

    private static Step.Send begin(Notification message, Recipient recipient) {
        return assertInstanceOf(
                Step.Send.class, message.delivery().prepare(recipient, NOW, NOW.plusSeconds(30)));
    }

    private static Optional<NotificationEvent> finish(
            Notification message, Step.Send send, Outcome outcome) {
        return message.delivery().finish(send.attemptId(), outcome, RETRY, NOW);
    }
}
