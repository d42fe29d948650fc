package io.servicecard.local.messages;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on loopback that delivers to nobody: it puts what it receives into the store. As
 * many mailboxes do, it shows a message once that came twice with one {@code Message-ID}.
 */
public final class MailServer {

    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final SMTPServer server;
    private final MessageStore store;

    /** A server that is not yet started. */
    public MailServer(int port, MessageStore store) {
        this.store = store;
        this.server =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .softwareName("servicecard")
                        .maxConnections(200)
                        .maxMessageSize(MAX_BYTES)
                        .messageHandler((_, _, to, data) -> receive(to, data))
                        .build();
    }

    /** Starts to listen. */
    public void start() {
        server.start();
    }

    /** Stops to listen. */
    public void stop() {
        server.stop();
    }

    private void receive(String to, byte[] data) throws RejectException {
        // taken before parsing: this is when the message was handed over
        var now = Instant.now();
        try {
            var mail =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            var reference = mail.getHeader("X-Reference", null);
            store.addOnce(
                    new Message(
                            UUID.randomUUID().toString(),
                            Message.Channel.EMAIL,
                            to,
                            Optional.ofNullable(mail.getSubject()).orElse(""),
                            textOf(mail).orElse(""),
                            reference == null ? "" : reference,
                            now,
                            Optional.ofNullable(mail.getMessageID()).orElse("")),
                    MailServer::isRepeated);
        } catch (MessagingException | IOException e) {
            throw new RejectException(554, "The message cannot be read: " + e.getMessage());
        }
    }

    private static boolean isRepeated(Message mail, Message earlier) {
        return mail.channel() == earlier.channel()
                && !mail.messageId().isEmpty()
                && mail.messageId().equals(earlier.messageId())
                && mail.to().equals(earlier.to());
    }

    /** The mail's plain text, or its HTML when it has nothing else. */
    private static Optional<String> textOf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            Optional<String> found = Optional.empty();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart body = parts.getBodyPart(i);
                var text = textOf(body);
                if (body.isMimeType("text/plain") && text.isPresent()) {
                    return text;
                }
                found = found.or(() -> text);
            }
            return found;
        }
        return part.isMimeType("text/*")
                ? Optional.of((String) part.getContent())
                : Optional.empty();
    }
}
