package io.servicecard.local.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The token endpoint: a code, a client's secret or a user's password is exchanged for an access
 * token.
 */
final class TokenEndpoint {

    private final URI address;
    private final Clients clients;
    private final AuthorizationCodes codes;
    private final Tokens tokens;

    TokenEndpoint(String issuer, Clients clients, AuthorizationCodes codes, Tokens tokens) {
        this.address = URI.create(issuer + "/token");
        this.clients = clients;
        this.codes = codes;
        this.tokens = tokens;
    }

    void handle(RoutingContext context) {
        try {
            var answer = answer(parse(context));
            context.response().putHeader("Cache-Control", "no-store");
            context.json(answer);
        } catch (Refused refused) {
            refuse(context, refused.error);
        } catch (ParseException malformed) {
            refuse(
                    context,
                    malformed.getErrorObject() == null
                            ? OAuth2Error.INVALID_REQUEST
                            : malformed.getErrorObject());
        }
    }

    private TokenRequest parse(RoutingContext context) throws ParseException {
        var request = new HTTPRequest(HTTPRequest.Method.POST, address);
        var type = context.request().getHeader("Content-Type");
        request.setContentType(type == null ? "" : type);
        request.setAuthorization(context.request().getHeader("Authorization"));
        // the parser takes the body as it was sent, which the form decoder has consumed by now
        var form = new StringBuilder();
        for (var field : context.request().formAttributes()) {
            // a browser application has no secret, and some send it as an empty field
            if (!(field.getKey().equals("client_secret") && field.getValue().isEmpty())) {
                form.append(form.isEmpty() ? "" : "&")
                        .append(encode(field.getKey()))
                        .append('=')
                        .append(encode(field.getValue()));
            }
        }
        request.setBody(form.toString());
        return TokenRequest.parse(request);
    }

    private JsonObject answer(TokenRequest request) throws Refused {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (grant instanceof ClientCredentialsGrant) {
            return forClient(request.getClientAuthentication());
        }
        var client = request.getClientID() == null ? "" : request.getClientID().getValue();
        if (!clients.isPublic(client)) {
            throw new Refused(OAuth2Error.INVALID_CLIENT);
        }
        return switch (grant) {
            case AuthorizationCodeGrant code when client.equals(Clients.WEB) -> {
                var given =
                        codes.take(code, client)
                                .orElseThrow(() -> new Refused(OAuth2Error.INVALID_GRANT));
                yield forUser(given.account(), client, given.nonce());
            }
            case ResourceOwnerPasswordCredentialsGrant password when client.equals(Clients.CLI) -> {
                var account =
                        Accounts.find(password.getUsername())
                                .orElseThrow(() -> new Refused(OAuth2Error.INVALID_GRANT));
                if (!Accounts.PASSWORD.equals(password.getPassword().getValue())) {
                    throw new Refused(OAuth2Error.INVALID_GRANT);
                }
                yield forUser(account, client, null);
            }
            case AuthorizationCodeGrant _, ResourceOwnerPasswordCredentialsGrant _ ->
                    throw new Refused(OAuth2Error.UNAUTHORIZED_CLIENT);
            default -> throw new Refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private JsonObject forClient(ClientAuthentication authentication) throws Refused {
        if (!(authentication instanceof PlainClientSecret secret)) {
            throw new Refused(OAuth2Error.INVALID_CLIENT);
        }
        var id = secret.getClientID().getValue();
        var role = clients.roleOf(id, secret.getClientSecret().getValue());
        if (role.isEmpty()) {
            throw new Refused(OAuth2Error.INVALID_CLIENT);
        }
        return bearer(tokens.access(Accounts.subjectOf(id), role, id));
    }

    private JsonObject forUser(Accounts.Account account, String client, String nonce) {
        return bearer(tokens.access(account.subject(), account.role(), client))
                .put("id_token", tokens.identity(account, client, nonce));
    }

    private static JsonObject bearer(String accessToken) {
        return new JsonObject()
                .put("access_token", accessToken)
                .put("token_type", "Bearer")
                .put("expires_in", Tokens.LIFETIME.toSeconds())
                .put("scope", "openid");
    }

    private static void refuse(RoutingContext context, ErrorObject error) {
        var response =
                context.response()
                        .setStatusCode(
                                error.getHTTPStatusCode() == 0 ? 400 : error.getHTTPStatusCode())
                        .putHeader("Cache-Control", "no-store");
        if (error.getHTTPStatusCode() == 401) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"servicecard\"");
        }
        response.putHeader("Content-Type", "application/json")
                .end(new JsonObject(error.toJSONObject().toString()).encode());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Why a request gets no token, in OAuth's words. */
    private static final class Refused extends Exception {
        private final transient ErrorObject error;

        Refused(ErrorObject error) {
            super(error.getCode());
            this.error = error;
        }
    }
}
