package io.servicecard.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.CorsHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

/**
 * An OpenID Connect provider for one machine: discovery, keys, authorization code with PKCE, client
 * credentials, and a password grant for the command line. Secrets, passwords and PKCE are really
 * checked; only the list of users is play.
 */
public final class IdentityServer {

    private static final String LOOPBACK_ORIGIN = "http://(localhost|127\\.0\\.0\\.1):\\d+";

    private final Vertx vertx;
    private final int port;
    private final String issuer;
    private final RSAKey key;
    private final LoginEndpoint login;
    private final TokenEndpoint token;
    private final Tokens tokens;
    private HttpServer server;

    /**
     * @param key file of the signing key, made when missing
     */
    public IdentityServer(Vertx vertx, int port, Path key, Clients clients) throws IOException {
        this.vertx = vertx;
        this.port = port;
        this.issuer = "http://localhost:" + port + "/servicecard";
        this.key = SigningKey.in(key);
        try {
            this.tokens = new Tokens(issuer, this.key, InstantSource.system());
        } catch (JOSEException e) {
            throw new IOException("The signing key in " + key + " cannot be used", e);
        }
        var codes = new AuthorizationCodes(InstantSource.system());
        this.login = new LoginEndpoint(codes);
        this.token = new TokenEndpoint(issuer, clients, codes, tokens);
    }

    /** The issuer, as it stands in the tokens. */
    public String issuer() {
        return issuer;
    }

    /** An access token for the user of that name, given without a log-in to this process itself. */
    public String tokenOf(String username) {
        var account = Accounts.find(username).orElseThrow();
        return tokens.access(account.subject(), account.role(), Clients.CLI);
    }

    /** Starts to listen on loopback. */
    public void start() throws InterruptedException, ExecutionException {
        var router = Router.router(vertx);
        router.route()
                .handler(
                        CorsHandler.create()
                                .addOriginWithRegex(LOOPBACK_ORIGIN)
                                .allowedHeader("Authorization")
                                .allowedHeader("Content-Type")
                                .allowedHeader("X-Requested-With"));
        router.route().handler(BodyHandler.create(false).setBodyLimit(64 * 1024));
        router.get("/servicecard/.well-known/openid-configuration").handler(this::discovery);
        router.get("/servicecard/jwks")
                .handler(
                        context ->
                                context.json(
                                        new JsonObject(new JWKSet(key.toPublicJWK()).toString())));
        router.get("/servicecard/authorize").handler(login::show);
        router.post("/servicecard/authorize").handler(login::submit);
        router.post("/servicecard/token").handler(token::handle);
        router.get("/servicecard/userinfo").handler(this::userInfo);
        router.get("/servicecard/logout").handler(login::logout);
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(port, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
    }

    /** Stops to listen. */
    public void stop() throws InterruptedException, ExecutionException {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private void discovery(RoutingContext context) {
        context.json(
                new JsonObject()
                        .put("issuer", issuer)
                        .put("authorization_endpoint", issuer + "/authorize")
                        .put("token_endpoint", issuer + "/token")
                        .put("userinfo_endpoint", issuer + "/userinfo")
                        .put("end_session_endpoint", issuer + "/logout")
                        .put("jwks_uri", issuer + "/jwks")
                        .put("scopes_supported", JsonArray.of("openid"))
                        .put("response_types_supported", JsonArray.of("code"))
                        .put("response_modes_supported", JsonArray.of("query"))
                        .put(
                                "grant_types_supported",
                                JsonArray.of(
                                        "authorization_code", "client_credentials", "password"))
                        .put("code_challenge_methods_supported", JsonArray.of("S256"))
                        .put("subject_types_supported", JsonArray.of("public"))
                        .put("id_token_signing_alg_values_supported", JsonArray.of("RS256"))
                        .put(
                                "token_endpoint_auth_methods_supported",
                                JsonArray.of("client_secret_basic", "client_secret_post", "none")));
    }

    private void userInfo(RoutingContext context) {
        var authorization = context.request().getHeader("Authorization");
        var bearer =
                authorization == null || !authorization.startsWith("Bearer ")
                        ? ""
                        : authorization.substring("Bearer ".length());
        tokens.verified(bearer)
                .ifPresentOrElse(
                        claims ->
                                context.json(
                                        new JsonObject()
                                                .put("sub", claims.getSubject())
                                                .put("roles", claims.getClaim("roles"))),
                        () ->
                                context.response()
                                        .setStatusCode(401)
                                        .putHeader(
                                                "WWW-Authenticate",
                                                "Bearer error=\"invalid_token\"")
                                        .end());
    }
}
