package io.servicecard.local.supervisor;

import io.servicecard.local.Secrets;
import io.servicecard.local.Service;
import io.servicecard.local.SmallVertx;
import io.servicecard.local.gateway.Contracts;
import io.servicecard.local.gateway.Gateway;
import io.servicecard.local.identity.Clients;
import io.servicecard.local.identity.IdentityServer;
import io.servicecard.local.messages.MailServer;
import io.servicecard.local.messages.MessageStore;
import io.servicecard.local.messages.MessagesPage;
import io.servicecard.local.messages.SmsGateway;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * The servers that run inside the supervisor's own process: gateway, identity provider, mail, SMS
 * and messages page.
 */
final class Edge {

    private final Vertx vertx = SmallVertx.create();
    private final Map<Service, JsonObject> documents;
    private final IdentityServer identity;
    private final Gateway gateway;
    private final MailServer mail;
    private final SmsGateway sms;
    private final MessagesPage page;

    Edge(Layout layout, Secrets secrets) throws IOException {
        var ports = layout.ports();
        documents = Contracts.read(layout.root().resolve("contracts/openapi"));
        identity =
                new IdentityServer(
                        vertx,
                        ports.identity(),
                        layout.data().resolve("identity-key.json"),
                        new Clients(id -> secrets.get("client." + id)));
        gateway = new Gateway(vertx, ports, documents, identity.issuer());
        var store = new MessageStore(layout.data().resolve("messages.jsonl"));
        mail = new MailServer(ports.smtp(), store);
        sms = new SmsGateway(vertx, ports.sms(), store);
        page = new MessagesPage(vertx, ports.messages(), store);
    }

    /** Paths of that service which need no value filled in. */
    List<String> plainPaths(String service) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(service))
                .flatMap(
                        entry ->
                                entry
                                        .getValue()
                                        .getJsonObject("paths", new JsonObject())
                                        .fieldNames()
                                        .stream())
                .filter(path -> path.startsWith("/v1/") && !path.contains("{"))
                .toList();
    }

    /** An access token of that demo user. */
    String token(String username) {
        return identity.tokenOf(username);
    }

    String issuer() {
        return identity.issuer();
    }

    void start() throws IOException, InterruptedException {
        try {
            identity.start();
            mail.start();
            sms.start();
            page.start();
            gateway.start();
        } catch (ExecutionException e) {
            throw new IOException(
                    "The gateway and its companions cannot listen: " + e.getCause().getMessage(),
                    e);
        }
    }

    /** Takes no more requests through the gateway. */
    void stop() throws InterruptedException {
        try {
            gateway.stop();
            mail.stop();
            vertx.close().toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The gateway does not stop", e);
        }
    }
}
