package io.servicecard.local.identity;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import io.servicecard.local.Html;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The authorization endpoint: a person logs in, and the browser goes back to the application with a
 * code.
 */
final class LoginEndpoint {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final AuthorizationCodes codes;

    LoginEndpoint(AuthorizationCodes codes) {
        this.codes = codes;
    }

    void show(RoutingContext context) {
        var query = Optional.ofNullable(context.request().query()).orElse("");
        accepted(query)
                .ifPresentOrElse(
                        _ -> Html.send(context.response(), LoginPage.render(query, false)),
                        () -> refuse(context));
    }

    void submit(RoutingContext context) {
        var form = context.request().formAttributes();
        var query = Optional.ofNullable(form.get("request")).orElse("");
        var request = accepted(query);
        if (request.isEmpty()) {
            refuse(context);
            return;
        }
        var account = Accounts.find(Optional.ofNullable(form.get("username")).orElse(""));
        if (account.isEmpty() || !Accounts.PASSWORD.equals(form.get("password"))) {
            context.response().setStatusCode(401);
            Html.send(context.response(), LoginPage.render(query, true));
            return;
        }
        var nonce = request.get().getCustomParameter("nonce");
        var code =
                codes.give(
                        account.get(),
                        request.get(),
                        nonce == null || nonce.isEmpty() ? null : nonce.getFirst());
        var answer =
                new AuthorizationSuccessResponse(
                        request.get().getRedirectionURI(),
                        code,
                        null,
                        request.get().getState(),
                        ResponseMode.QUERY);
        context.redirect(answer.toURI().toString());
    }

    /**
     * Ends nothing here, since there is no session: the browser is sent back to the application.
     */
    void logout(RoutingContext context) {
        var target =
                Optional.ofNullable(context.request().getParam("post_logout_redirect_uri"))
                        .map(URI::create)
                        .filter(LoginEndpoint::isLoopback);
        target.ifPresentOrElse(
                uri -> context.redirect(uri.toString()),
                () ->
                        Html.send(
                                context.response(),
                                Html.page("Logged out", "<h1>Logged out</h1>")));
    }

    /**
     * The request, when it comes from our web client, wants to return to this machine and proves
     * itself with PKCE.
     */
    private static Optional<AuthorizationRequest> accepted(String query) {
        try {
            var request = AuthorizationRequest.parse(query);
            var good =
                    Clients.WEB.equals(request.getClientID().getValue())
                            && ResponseType.CODE.equals(request.getResponseType())
                            && request.getRedirectionURI() != null
                            && isLoopback(request.getRedirectionURI())
                            && request.getCodeChallenge() != null
                            && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod());
            return good ? Optional.of(request) : Optional.empty();
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }

    private static void refuse(RoutingContext context) {
        context.response().setStatusCode(400);
        Html.send(
                context.response(),
                Html.page(
                        "Log-in refused",
                        "<h1>Log-in refused</h1><p>The application must be <code>"
                                + Clients.WEB
                                + "</code>, ask for a code with PKCE (S256) and return to an address on this machine."));
    }
}
