package io.servicecard.order.deadline.api;

import io.servicecard.order.calendar.domain.CalendarRefused;
import io.servicecard.order.deadline.domain.PolicyRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about calendars and deadlines as a problem. */
class DeadlineProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(CalendarRefused refusal) {
        return switch (refusal) {
            case CalendarRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "calendar-not-found").response();
            case CalendarRefused.Confirmed r ->
                    Problem.of(CONFLICT, "calendar-confirmed")
                            .detail("Write a further version instead.")
                            .response();
            case CalendarRefused.NotConfirmed r ->
                    Problem.of(UNPROCESSABLE, "calendar-not-confirmed")
                            .detail("A person confirms a version of the calendar first.")
                            .response();
            case CalendarRefused.NoWorkingHours r ->
                    Problem.of(UNPROCESSABLE, "no-working-hours").response();
            case CalendarRefused.HoursOverlap r ->
                    Problem.of(UNPROCESSABLE, "hours-overlap").response();
            case CalendarRefused.ExceptionTwice r ->
                    Problem.of(UNPROCESSABLE, "calendar-day-twice").response();
            case CalendarRefused.ExceptionUnclear r ->
                    Problem.of(UNPROCESSABLE, "calendar-day-unclear")
                            .detail("OPEN takes hours, SHORT takes minutes, CLOSED neither.")
                            .response();
            case CalendarRefused.HolidaysUnknown r ->
                    Problem.of(UNPROCESSABLE, "holidays-unknown").response();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(PolicyRefused refusal) {
        return switch (refusal) {
            case PolicyRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "deadline-policy-not-found").response();
            case PolicyRefused.NotDraft r ->
                    Problem.of(CONFLICT, "deadline-policy-not-draft")
                            .detail("Write a further version instead.")
                            .response();
            case PolicyRefused.NotPublished r ->
                    Problem.of(CONFLICT, "deadline-policy-not-published").response();
            case PolicyRefused.StageUnclear r ->
                    Problem.of(UNPROCESSABLE, "stage-unclear")
                            .detail("DIAGNOSIS names its stage, other metrics name none.")
                            .response();
            case PolicyRefused.HoldPausesNothing r ->
                    Problem.of(UNPROCESSABLE, "hold-pauses-nothing").response();
            case PolicyRefused.ReferenceUnknown r ->
                    Problem.of(UNPROCESSABLE, "unknown-reference")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field,
                                                    "unknown-reference",
                                                    "does not exist")))
                            .response();
        };
    }
}
