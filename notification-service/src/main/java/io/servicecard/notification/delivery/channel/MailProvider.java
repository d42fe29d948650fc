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
import java.util.Set;
import java.util.UUID;

/**
 * E-mail, through a mail server. SMTP cannot be asked whether it has a message, so after an
 * ambiguous end it is sent again with the same {@code Message-ID}, by which mailboxes recognise a
 * duplicate.
 */
@ApplicationScoped
class MailProvider implements Provider {
    /** The mailbox does not exist or takes no mail (RFC 5321, 4.2.3; RFC 7504). */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

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

    /**
     * Other permanent replies are about us, not about the mailbox: a password that expired, a
     * server that does not know us. A message survives the time until that is mended.
     */
    private static Outcome read(RuntimeException failure) {
        return reply(failure)
                .map(code -> NO_SUCH_MAILBOX.contains(code) ? Outcome.REFUSED : Outcome.FAILED)
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
