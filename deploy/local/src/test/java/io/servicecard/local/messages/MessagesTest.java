package io.servicecard.local.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.local.Ports;
import io.servicecard.local.SmallVertx;
import io.servicecard.local.TestFolder;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail over SMTP and SMS over HTTP, read back through the page and its API. */
class MessagesTest {

    private static final String SUBJECT = "Ваш заказ готов — zażółć gęślą jaźń";

    private final Vertx vertx = SmallVertx.create();
    private final HttpClient http = HttpClient.newHttpClient();
    private TestFolder folder;
    private MessageStore store;
    private MailServer mail;
    private int smtp;
    private String sms;
    private String page;

    @BeforeEach
    void start() throws Exception {
        folder = TestFolder.create();
        var ports = Ports.free(3);
        store = new MessageStore(folder.path().resolve("messages.jsonl"));
        smtp = ports.get(0);
        mail = new MailServer(smtp, store);
        mail.start();
        new SmsGateway(vertx, ports.get(1), store).start();
        sms = "http://localhost:" + ports.get(1) + "/messages";
        new MessagesPage(vertx, ports.get(2), store).start();
        page = "http://localhost:" + ports.get(2);
    }

    @AfterEach
    void stop() throws Exception {
        mail.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        folder.close();
    }

    @Test
    void aMailWithACyrillicSubjectIsShownAndListed() throws Exception {
        var before = Instant.now();
        sendMail("anna@example.org", "Можно забрать до 18:00. <b>Ждём!</b>");
        var item = list("?to=anna@example.org&since=" + before.minusSeconds(1)).getJsonObject(0);
        assertEquals(SUBJECT, item.getString("subject"));
        assertEquals("EMAIL", item.getString("channel"));
        assertEquals("Можно забрать до 18:00. <b>Ждём!</b>", item.getString("text").strip());
        assertFalse(item.getString("messageId").isEmpty());
        assertFalse(Instant.parse(item.getString("receivedAt")).isBefore(before.minusMillis(1)));

        var html = get(page + "/");
        assertTrue(html.contains(SUBJECT));
        assertTrue(html.contains("&lt;b&gt;Ждём!"), "what a message says is text, never markup");
    }

    @Test
    void anSmsIsAcceptedOncePerReference() throws Exception {
        var request =
                new JsonObject()
                        .put("to", "+48601234502")
                        .put("text", "Gotowe: odbiór dziś")
                        .put("reference", "r-1");
        var first = post(request);
        var again = post(request);
        assertEquals(202, first.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(409, post(request.copy().put("text", "something else")).statusCode());
        assertEquals(400, post(new JsonObject().put("to", "+48601234502")).statusCode());
        var items = list("");
        assertEquals(1, items.size());
        assertEquals("r-1", items.getJsonObject(0).getString("reference"));
        assertEquals("SMS", items.getJsonObject(0).getString("channel"));
    }

    @Test
    void messagesSurviveARestartAndAHalfWrittenLine() throws Exception {
        sendMail("jan@example.org", "Dzień dobry");
        var file = folder.path().resolve("messages.jsonl");
        Files.writeString(file, "{\"id\":\"half", StandardOpenOption.APPEND);
        assertEquals(
                SUBJECT,
                new MessageStore(file).find("jan@example.org", Instant.EPOCH).getFirst().subject());
    }

    @Test
    void messagesCanBeFilteredAndCleared() throws Exception {
        sendMail("anna@example.org", "1");
        sendMail("jan@example.org", "2");
        assertEquals(1, list("?to=JAN@example.org").size());
        assertEquals(0, list("?since=2999-01-01T00:00:00Z").size());
        http.send(
                HttpRequest.newBuilder(URI.create(page + "/messages")).DELETE().build(),
                HttpResponse.BodyHandlers.discarding());
        assertEquals(0, list("").size());
        assertEquals(0, Files.size(folder.path().resolve("messages.jsonl")));
    }

    private void sendMail(String to, String text) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "localhost");
        settings.setProperty("mail.smtp.port", Integer.toString(smtp));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("centre@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(SUBJECT, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>" + text, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", html, plain));
        Transport.send(message);
    }

    private HttpResponse<String> post(JsonObject body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(sms)).header("Content-Type", "application/json");
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body.encode())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonArray list(String query) throws Exception {
        return new JsonObject(get(page + "/messages" + query)).getJsonArray("items");
    }

    private String get(String address) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
