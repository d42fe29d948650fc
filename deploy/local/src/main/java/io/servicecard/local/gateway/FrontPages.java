package io.servicecard.local.gateway;

import io.servicecard.local.Html;
import io.servicecard.local.Ports;
import io.servicecard.local.identity.Accounts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a browser sees at the gateway besides the API: a landing page, the merged OpenAPI document
 * and the API explorer.
 */
final class FrontPages {

    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/";
    private static final Map<String, String> ASSETS =
            Map.of(
                    "swagger-ui.css", "text/css",
                    "index.css", "text/css",
                    "swagger-ui-bundle.js", "text/javascript",
                    "oauth2-redirect.html", "text/html; charset=utf-8",
                    "oauth2-redirect.js", "text/javascript",
                    "favicon-32x32.png", "image/png");

    private final Ports ports;
    private final String issuer;
    private final Buffer api;

    FrontPages(Ports ports, String issuer, JsonObject api) {
        this.ports = ports;
        this.issuer = issuer;
        this.api = api.toBuffer();
    }

    /** Answers when the path is one of these pages; says whether it did. */
    boolean serve(HttpServerRequest request, String path) {
        var response = request.response();
        switch (path) {
            case "/" -> Html.send(response, landing());
            case "/openapi.json" -> response.putHeader("Content-Type", "application/json").end(api);
            case "/explorer" ->
                    response.setStatusCode(308).putHeader("Location", "/explorer/").end();
            case "/explorer/" ->
                    script(request, "text/html; charset=utf-8", Buffer.buffer(EXPLORER));
            case "/explorer/start.js" -> script(request, "text/javascript", Buffer.buffer(START));
            default -> {
                var asset =
                        path.startsWith("/explorer/") ? path.substring("/explorer/".length()) : "";
                if (!ASSETS.containsKey(asset)) {
                    return false;
                }
                script(request, ASSETS.get(asset), asset(asset));
            }
        }
        return true;
    }

    private void script(HttpServerRequest request, String type, Buffer content) {
        var login = issuer.substring(0, issuer.indexOf('/', "http://".length()));
        request.response()
                .putHeader("Content-Type", type)
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                                + login
                                + "; frame-ancestors 'none'")
                .end(content);
    }

    private static Buffer asset(String name) {
        try (var list =
                Optional.ofNullable(
                                FrontPages.class.getResourceAsStream(
                                        "/META-INF/maven/org.webjars/swagger-ui/pom.properties"))
                        .orElseThrow()) {
            var properties = new Properties();
            properties.load(list);
            try (var content =
                    Optional.ofNullable(
                                    FrontPages.class.getResourceAsStream(
                                            SWAGGER_UI
                                                    + properties.getProperty("version")
                                                    + "/"
                                                    + name))
                            .orElseThrow()) {
                return Buffer.buffer(content.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String landing() {
        var page =
                new StringBuilder(
                                "<h1>Service Card suite</h1><p>Everything runs on this machine: five services, PostgreSQL, Kafka.</p><ul>")
                        .append(
                                "<li><a href=/explorer/>API explorer</a> (log in there with a user below), <a href=/openapi.json>openapi.json</a>")
                        .append("<li><a href=\"http://localhost:")
                        .append(ports.messages())
                        .append("/\">Messages</a>: mail and SMS that customers get<li><a href=\"")
                        .append(issuer)
                        .append(
                                "/.well-known/openid-configuration\">Identity provider</a><li><code>README.md</code>: the journey as commands; <code>./servicecard demo</code> walks it")
                        .append("</ul><h2>Demo users</h2><p>Everybody's password is <code>")
                        .append(Accounts.PASSWORD)
                        .append("</code>.</p><table><tr><th>user<th>role<th>language");
        Accounts.DEMO.forEach(
                account ->
                        page.append("<tr><td>")
                                .append(account.username())
                                .append("<td>")
                                .append(account.role())
                                .append("<td>")
                                .append(account.locale()));
        return Html.page("Service Card suite", page.append("</table>").toString());
    }

    private static final String EXPLORER =
            """
            <!doctype html><html lang=en><meta charset=utf-8><title>Service Card API</title>
            <link rel=stylesheet href=swagger-ui.css><link rel=icon href=favicon-32x32.png>
            <body><div id=explorer></div><script src=swagger-ui-bundle.js></script><script src=start.js></script>
            """;

    private static final String START =
            """
            const ui = SwaggerUIBundle({
              url: '/openapi.json', dom_id: '#explorer', deepLinking: true, docExpansion: 'none', tryItOutEnabled: true,
              oauth2RedirectUrl: location.origin + '/explorer/oauth2-redirect.html'
            });
            ui.initOAuth({clientId: 'servicecard-web', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true});
            """;
}
