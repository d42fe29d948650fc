package io.servicecard.loyalty.analytics.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.loyalty.analytics.application.ReadAnalytics;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the programme does. */
@Path("/v1/loyalty/analytics")
@RunOnVirtualThread
@Tag(name = "Loyalty analytics", description = "How the programme does.")
public class AnalyticsResource {
    private static final String TWO_YEARS = "24";
    private static final String UP_TO_120 = "[1-9]\\d?|1[01]\\d|120";

    private final ReadAnalytics readAnalytics;

    AnalyticsResource(ReadAnalytics readAnalytics) {
        this.readAnalytics = readAnalytics;
    }

    /** Redemption, breakage and what is owed, by month of earning up to the present one. */
    @GET
    @RolesAllowed(MANAGER)
    @Operation(summary = "Redemption, breakage and liability of points, by month of earning")
    public AnalyticsView getLoyaltyAnalytics(
            @QueryParam("months") @DefaultValue(TWO_YEARS) @Pattern(regexp = UP_TO_120)
                    String months) {
        return AnalyticsView.of(readAnalytics.figures(Integer.parseInt(months)));
    }
}
