package io.servicecard.e2e.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** The mail and SMS that arrived: what customers would have got. */
public final class Mailbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI page;
    // in clear, an upgrade to HTTP/2 loses its way when the first answer is large
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The mailbox behind the messages page at that address. */
    public Mailbox(URI page) {
        this.page = page;
    }

    /**
     * A message that arrived.
     *
     * @param channel EMAIL or SMS
     * @param subject empty for SMS
     * @param reference the sender's id of the attempt
     * @param receivedAt when the provider had all of it
     */
    public record Message(
            String channel,
            String to,
            String subject,
            String text,
            String reference,
            Instant receivedAt) {

        /** Whether subject or text contain that. */
        public boolean says(String words) {
            return subject.contains(words) || text.contains(words);
        }
    }

    /** Everything that arrived, oldest first. */
    public List<Message> all() {
        return read("/messages");
    }

    /** Everything that arrived at one address, oldest first. */
    public List<Message> to(String address) {
        return read("/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private List<Message> read(String path) {
        try {
            var response =
                    client.send(
                            HttpRequest.newBuilder(page.resolve(path))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new AssertionError("The messages page answers " + response.statusCode());
            }
            var items = JSON.readTree(response.body()).path("items");
            return StreamSupport.stream(items.spliterator(), false).map(Mailbox::message).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Message message(JsonNode json) {
        return new Message(
                json.path("channel").asText(),
                json.path("to").asText(),
                json.path("subject").asText(),
                json.path("text").asText(),
                json.path("reference").asText(),
                Instant.parse(json.path("receivedAt").asText()));
    }
}
