package io.servicecard.notification.delivery.application;

import io.quarkus.arc.All;
import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.Outcome;
import io.servicecard.notification.text.Text;
import io.servicecard.notification.text.Texts;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Hands a message to its provider, outside any transaction, and records the outcome, however long
 * the database is away meanwhile.
 */
@ApplicationScoped
class HandOver {
    private static final Logger LOG = Logger.getLogger(HandOver.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<Channel, Provider> providers;
    private final Texts texts;
    private final RecordOutcome record;
    private final InHand inHand;

    HandOver(@All List<Provider> providers, Texts texts, RecordOutcome record, InHand inHand) {
        this.providers =
                providers.stream()
                        .collect(Collectors.toMap(Provider::channel, Function.identity()));
        this.texts = texts;
        this.record = record;
        this.inHand = inHand;
    }

    /**
     * Returns when the outcome is recorded.
     *
     * @param going false when the service stops: what is not recorded then goes on after its lease
     */
    void send(Parcel parcel, BooleanSupplier going) {
        inHand.take(parcel.notificationId());
        try {
            var outcome = outcome(parcel);
            while (!recorded(parcel, outcome) && going.getAsBoolean()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inHand.release(parcel.notificationId());
        }
    }

    private Outcome outcome(Parcel parcel) {
        Text text;
        try {
            text =
                    texts.word(
                            parcel.announcement().template(),
                            parcel.recipient().language(),
                            parcel.announcement().data(),
                            parcel.recipient().name(),
                            parcel.link());
        } catch (RuntimeException e) {
            LOG.errorf("Message %s cannot be worded: %s", parcel.notificationId(), summary(e));
            return Outcome.FAILED;
        }
        var outcome = outcome(parcel, text);
        if (outcome == Outcome.ACCEPTED) {
            LOG.debugf(
                    "Message %s went out by %s", parcel.notificationId(), parcel.send().channel());
        } else {
            LOG.warnf(
                    "Message %s by %s: %s",
                    parcel.notificationId(), parcel.send().channel(), outcome);
        }
        return outcome;
    }

    /** A provider's failure that nobody thought of tells nothing. */
    private Outcome outcome(Parcel parcel, Text text) {
        var attempt = parcel.send();
        try {
            return providers
                    .get(attempt.channel())
                    .send(attempt.attemptId(), parcel.recipient(), text);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Message %s by %s: %s", parcel.notificationId(), attempt.channel(), summary(e));
            return Outcome.AMBIGUOUS;
        }
    }

    private boolean recorded(Parcel parcel, Outcome outcome) {
        try {
            record.of(parcel.notificationId(), parcel.send().attemptId(), outcome);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The outcome of message %s waits for the database: %s",
                    parcel.notificationId(), summary(e));
            return false;
        }
    }

    private static String summary(Throwable failure) {
        return DatabaseTrouble.summary(failure);
    }
}
