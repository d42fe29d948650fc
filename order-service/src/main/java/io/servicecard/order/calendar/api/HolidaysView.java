package io.servicecard.order.calendar.api;

import io.servicecard.order.calendar.application.HolidaySet;
import java.util.List;

/**
 * Holidays that come with the service.
 *
 * @param source the law or decree they were written from
 * @param confirmation what a person has to see to before a calendar with them is confirmed
 */
public record HolidaysView(
        String key,
        String country,
        int year,
        String title,
        String source,
        String confirmation,
        List<ExceptionView> days) {
    static HolidaysView of(HolidaySet set) {
        return new HolidaysView(
                set.key(),
                set.country(),
                set.year(),
                set.title(),
                set.source(),
                set.confirmation(),
                ExceptionView.of(set.days()));
    }
}
