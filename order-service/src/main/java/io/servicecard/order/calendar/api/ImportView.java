package io.servicecard.order.calendar.api;

import io.servicecard.order.calendar.application.ImportHolidays;
import io.servicecard.order.calendar.domain.CalendarVersion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import of holidays did, or would do.
 *
 * @param added days on which there was no exception
 * @param replaced days on which there was another one
 * @param draft number of the version it made; none for a dry run
 */
public record ImportView(
        String holidays,
        String source,
        String confirmation,
        List<ExceptionView> added,
        List<ExceptionView> replaced,
        @Schema(nullable = true) Integer draft) {
    static ImportView of(ImportHolidays.Outcome outcome) {
        return new ImportView(
                outcome.holidays().key(),
                outcome.holidays().source(),
                outcome.holidays().confirmation(),
                ExceptionView.of(outcome.added()),
                ExceptionView.of(outcome.replaced()),
                outcome.draft().map(CalendarVersion::number).orElse(null));
    }
}
