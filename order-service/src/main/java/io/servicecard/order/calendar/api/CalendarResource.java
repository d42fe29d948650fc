package io.servicecard.order.calendar.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.calendar.api.CalendarBodies.CalendarBody;
import io.servicecard.order.calendar.api.CalendarBodies.ExceptionBody;
import io.servicecard.order.calendar.api.CalendarBodies.HoursBody;
import io.servicecard.order.calendar.api.CalendarBodies.ImportBody;
import io.servicecard.order.calendar.application.Calendars;
import io.servicecard.order.calendar.application.ConfirmCalendar;
import io.servicecard.order.calendar.application.DraftCalendar;
import io.servicecard.order.calendar.application.ImportHolidays;
import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.calendar.domain.CalendarVersion;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Calendars: written and vouched for by the manager, read by all staff. */
@Path("/v1/calendars")
@RunOnVirtualThread
@Tag(name = "Calendars", description = "When work is done: hours, holidays, short days.")
public class CalendarResource {
    private final DraftCalendar draftCalendar;
    private final ImportHolidays importHolidays;
    private final ConfirmCalendar confirmCalendar;
    private final Calendars calendars;

    CalendarResource(
            DraftCalendar draftCalendar,
            ImportHolidays importHolidays,
            ConfirmCalendar confirmCalendar,
            Calendars calendars) {
        this.draftCalendar = draftCalendar;
        this.importHolidays = importHolidays;
        this.confirmCalendar = confirmCalendar;
        this.calendars = calendars;
    }

    /** Writes a further version. */
    @POST
    @Path("/{key}/versions")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a further version of a calendar, as a draft")
    @APIResponseSchema(value = CalendarView.class, responseCode = "201")
    public RestResponse<CalendarView> draftCalendar(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
            @Valid @NotNull CalendarBody request) {
        var version =
                draftCalendar.draft(
                        key,
                        request.zone(),
                        request.hours().stream().map(HoursBody::toDomain).toList(),
                        request.exceptions().stream().map(ExceptionBody::toDomain).toList());
        return Replies.created(
                "/v1/calendars/" + key + "/versions/" + version.number(),
                CalendarView.of(version),
                version.version());
    }

    /** Takes holidays over. */
    @POST
    @Path("/{key}/versions/{number}/imports")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Take holidays over into a further draft, or only show what would change")
    public RestResponse<ImportView> importHolidays(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @Valid @NotNull ImportBody request) {
        var outcome = importHolidays.into(key, number, request.holidays(), request.dryRun());
        return RestResponse.ok(ImportView.of(outcome));
    }

    /** Vouches for a version. */
    @POST
    @Path("/{key}/versions/{number}/confirm")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Vouch for a draft; from now on it is used, and never changes again")
    public RestResponse<CalendarView> confirmCalendar(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = confirmCalendar.confirm(key, number, ifMatch);
        return Replies.ok(CalendarView.of(version), version.version());
    }

    /** One version. */
    @GET
    @Path("/{key}/versions/{number}")
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read a version of a calendar")
    public RestResponse<CalendarView> readCalendar(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var version = calendars.version(key, number).orElseThrow(CalendarRefused.NotFound::new);
        return Replies.read(CalendarView.of(version), version.version(), ifNoneMatch);
    }

    /** All versions, newest first. */
    @GET
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List the versions of all calendars")
    public Page<CalendarView> listCalendars(@Valid @BeanParam Paging paging) {
        return paging.page(
                calendars.before(paging.before(), paging.fetch()),
                CalendarVersion::id,
                CalendarView::of);
    }
}
