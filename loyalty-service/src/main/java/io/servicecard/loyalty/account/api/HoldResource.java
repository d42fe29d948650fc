package io.servicecard.loyalty.account.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.PARTNER;

import io.servicecard.loyalty.account.application.CaptureHold;
import io.servicecard.loyalty.account.application.HoldPoints;
import io.servicecard.loyalty.account.application.Holds;
import io.servicecard.loyalty.account.application.VoidHold;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reservations of points for partners and managers; a partner sees those it placed itself. */
@Path("/v1/loyalty/holds")
@RunOnVirtualThread
@Tag(name = "Loyalty holds", description = "Reservations of points.")
public class HoldResource {
    private static final long MOST_POINTS = 1_000_000_000;

    private final HoldPoints holdPoints;
    private final CaptureHold captureHold;
    private final VoidHold voidHold;
    private final Holds holds;
    private final Caller caller;

    HoldResource(
            HoldPoints holdPoints,
            CaptureHold captureHold,
            VoidHold voidHold,
            Holds holds,
            Caller caller) {
        this.holdPoints = holdPoints;
        this.captureHold = captureHold;
        this.voidHold = voidHold;
        this.holds = holds;
        this.caller = caller;
    }

    /**
     * Asks for points to be reserved.
     *
     * @param customerId whose points
     * @param points how many
     * @param orderId what they are to pay for
     * @param expiresAt until when they can be captured
     */
    public record HoldRequest(
            @NotNull UUID customerId,
            @NotNull @Min(1) @Max(MOST_POINTS) Long points,
            @NotNull UUID orderId,
            @NotNull @Future Instant expiresAt) {}

    /**
     * Asks for points of a hold to be spent.
     *
     * @param points how many; the rest goes back
     */
    public record CaptureRequest(@NotNull @Min(1) @Max(MOST_POINTS) Long points) {}

    /** Reserves points of a customer. */
    @POST
    @Idempotent
    @RolesAllowed({PARTNER, MANAGER})
    @Operation(summary = "Reserve points")
    @APIResponseSchema(value = HoldView.class, responseCode = "201")
    public RestResponse<HoldView> holdPoints(@Valid @NotNull HoldRequest request) {
        var hold =
                holdPoints.hold(
                        new HoldPoints.Wish(
                                request.customerId(),
                                request.orderId(),
                                request.points(),
                                request.expiresAt(),
                                caller.subject()));
        return Replies.created("/v1/loyalty/holds/" + hold.id(), HoldView.of(hold), hold.version());
    }

    /** A reservation. */
    @GET
    @Path("/{holdId}")
    @RolesAllowed({PARTNER, MANAGER})
    @Operation(summary = "A reservation of points")
    public RestResponse<HoldView> getHold(
            @RestPath UUID holdId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var hold = holds.visible(holdId, onlyPlacedBy());
        return Replies.read(HoldView.of(hold), hold.version(), ifNoneMatch);
    }

    /** Spends points of a reservation, once. */
    @POST
    @Path("/{holdId}/capture")
    @Idempotent
    @RolesAllowed({PARTNER, MANAGER})
    @Operation(summary = "Spend reserved points; the rest goes back")
    public RestResponse<HoldView> captureHold(
            @RestPath UUID holdId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CaptureRequest request) {
        return answer(
                captureHold.capture(
                        holdId, request.points(), onlyPlacedBy(), caller.subject(), ifMatch));
    }

    /** Gives reserved points back. */
    @POST
    @Path("/{holdId}/void")
    @Idempotent
    @RolesAllowed({PARTNER, MANAGER})
    @Operation(summary = "Give reserved points back")
    public RestResponse<HoldView> voidHold(
            @RestPath UUID holdId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(voidHold.release(holdId, onlyPlacedBy(), caller.subject(), ifMatch));
    }

    private Optional<String> onlyPlacedBy() {
        return caller.has(MANAGER) ? Optional.empty() : Optional.of(caller.subject());
    }

    private static RestResponse<HoldView> answer(Hold hold) {
        return Replies.ok(HoldView.of(hold), hold.version());
    }
}
