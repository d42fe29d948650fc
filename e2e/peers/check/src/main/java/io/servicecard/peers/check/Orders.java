package io.servicecard.peers.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Places and reads orders over HTTP, at ours or at the peer. */
final class Orders {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\" ?: ?\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http;
    private final String token;
    private final String body;

    /** With what the database offers: an active card, a branch, a service and a template. */
    Orders(HttpClient http, Database database)
            throws IOException, InterruptedException, SQLException {
        this.http = http;
        this.token = token(http);
        this.body =
                database.value(
                        """
                        SELECT json_build_object('cardId', c.id, 'branchId', b.id, 'templateKey', t.template_key,
                            'asset', json_build_object('description', 'Phone, cracked screen', 'serialNumber', 'SN-1'),
                            'lines', json_build_array(json_build_object('serviceId', s.id, 'quantity', 2)))
                        FROM card c, branch b JOIN catalogue_service s ON s.currency = b.currency, order_template_version t
                        WHERE c.state = 'ACTIVE' AND (c.valid_to IS NULL OR c.valid_to > now()) AND t.state = 'PUBLISHED'
                        LIMIT 1
                        """);
    }

    HttpResponse<String> place(URI service, String key) throws IOException, InterruptedException {
        return http.send(
                request(service.resolve("/v1/orders"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> read(URI service, String id) throws IOException, InterruptedException {
        return http.send(
                request(service.resolve("/v1/orders/" + id)).GET().build(),
                BodyHandlers.ofString());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String id(HttpResponse<String> order) {
        return find(ID, order.body());
    }

    /** The answer without what is this order's own. */
    static String shape(HttpResponse<String> order) {
        return order.statusCode()
                + order.body()
                        .replaceAll("\"(id|number|trackingToken)\":\"[^\"]+\"", "\"$1\":\"…\"");
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private static String token(HttpClient http) throws IOException, InterruptedException {
        var form =
                "grant_type=password&client_id=servicecard-cli&username=reception&password=demo&scope=openid";
        var request =
                HttpRequest.newBuilder(URI.create(System.getenv("PEER_ISSUER") + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return find(TOKEN, http.send(request, BodyHandlers.ofString()).body());
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not in the answer: " + pattern);
        }
        return found.group(1);
    }
}
