package io.servicecard.order.calendar.api;

import io.servicecard.order.calendar.application.Holidays;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The holidays that come with the service. */
@Path("/v1/holidays")
@RunOnVirtualThread
@Tag(name = "Holidays", description = "Public holidays to take over into calendars.")
public class HolidayResource {
    private final Holidays holidays;

    HolidayResource(Holidays holidays) {
        this.holidays = holidays;
    }

    /** All of them. */
    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "List the holidays that calendars can take over, with their sources")
    @Extension(name = "x-bounded", value = "those that come with the service")
    public Page<HolidaysView> listHolidays() {
        return Page.whole(holidays.all().stream().map(HolidaysView::of).toList());
    }
}
