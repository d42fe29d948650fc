package io.servicecard.order.work.api;

import io.servicecard.order.promise.application.ReadPromise;
import io.servicecard.order.promise.domain.Promise;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.limit.GuessLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Following an order by a link, without a login. */
@Path("/v1/track")
@RunOnVirtualThread
@Tag(name = "Tracking", description = "Following an order by a link.")
public class TrackingResource {
    private static final int PROMISES = 20;

    private final ReadOrders orders;
    private final ReadPromise promises;

    TrackingResource(ReadOrders orders, ReadPromise promises) {
        this.orders = orders;
        this.promises = promises;
    }

    /** The order behind a token, redacted. */
    @GET
    @Path("/{token}")
    @PermitAll
    @GuessLimited(value = "order-tracking", wrong = OrderRefused.TrackingUnknown.class)
    @Operation(summary = "Follow an order by its tracking token; shows neither people nor money")
    public RestResponse<TrackingView> trackOrder(
            @RestPath @Size(max = 100) String token,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var tracked = orders.track(token);
        var promise = promises.current(tracked.order().id());
        // the page changes with either of the two
        var version =
                (tracked.order().version() << PROMISES) + promise.map(Promise::version).orElse(0L);
        return Replies.read(TrackingView.of(tracked, promise), version, ifNoneMatch);
    }
}
