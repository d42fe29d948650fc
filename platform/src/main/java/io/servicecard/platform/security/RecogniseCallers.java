package io.servicecard.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Says at once who sends a request when its token is known, right behind the framework's handler
 * that would find it out when somebody asks: deferring what takes a look into a map costs more than
 * the look. Who sends any other token is found out as before.
 *
 * <p>Who cannot be authenticated is refused here, too, as the framework's REST does it: by failing
 * the request, so that its mappers answer. It puts its own handler for that in the place of the
 * default one, and looks for the operation's path template first, for the metrics of a request that
 * will hardly ever fail. That search builds its whole index anew each time; the template is looked
 * for again once a request has failed, so nothing is lost without it.
 */
@ApplicationScoped
class RecogniseCallers {
    private static final BiConsumer<RoutingContext, Throwable> FAIL = RecogniseCallers::fail;

    private final KnownTokens known;

    RecogniseCallers(KnownTokens known) {
        this.known = known;
    }

    /** Of handlers with one priority those of applications come last. */
    void register(@Observes Filters filters) {
        filters.register(this::recognise, SecurityHandlerPriorities.AUTHENTICATION);
    }

    @SuppressWarnings("deprecation") // the framework says in no other way who it is
    private void recognise(RoutingContext request) {
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            known.now()
                    .whoSends(authorization)
                    .ifPresent(identity -> request.setUser(new QuarkusHttpUser(identity)));
        }
        request.next();
    }

    private static void fail(RoutingContext request, Throwable failure) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, failure);
        if (!request.failed()) {
            request.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    }
}
