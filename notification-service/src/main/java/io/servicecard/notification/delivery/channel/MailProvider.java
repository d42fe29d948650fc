package io.servicecard.notification.delivery.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.servicecard.notification.delivery.application.DeliveryConfig;
import io.servicecard.notification.delivery.application.Provider;
import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.Outcome;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.text.Text;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * E-mail, through a mail server. SMTP cannot be asked whether it has a message, so after an
 * ambiguous end it is sent again with the same {@code Message-ID}, by which mailboxes recognise a
 * duplicate.
 */
@ApplicationScoped
class MailProvider implements Provider {
    private final ReactiveMailer mailer;
    private final DeliveryConfig config;

    MailProvider(ReactiveMailer mailer, DeliveryConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(UUID reference, Recipient recipient, Text text) {
        var mail =
                Mail.withText(recipient.email(), text.subject(), text.email())
                        .addHeader("Message-ID", "<" + reference + "@servicecard>")
                        .addHeader("X-Reference", reference.toString())
                        .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(config.mailTimeout());
            return Outcome.ACCEPTED;
        } catch (RuntimeException e) {
            return read(e);
        }
    }

    private static Outcome read(RuntimeException failure) {
        return reply(failure)
                .map(code -> code / 100 == 5 ? Outcome.REFUSED : Outcome.FAILED)
                .orElseGet(
                        () -> Failures.beforeSending(failure) ? Outcome.FAILED : Outcome.AMBIGUOUS);
    }

    /** The mail server's reply code (RFC 5321, 4.2.1), if it replied. */
    private static Optional<Integer> reply(Throwable failure) {
        return Failures.chain(failure)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .map(SMTPException::getReplyCode)
                .findFirst();
    }
}
