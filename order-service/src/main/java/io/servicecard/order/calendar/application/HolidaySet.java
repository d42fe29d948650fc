package io.servicecard.order.calendar.application;

import io.servicecard.order.calendar.domain.DatedException;
import java.util.List;

/**
 * Public holidays and short days of a country and year, as they come with the service: data, not
 * truth.
 *
 * @param key for example {@code pl-2026}
 * @param country ISO 3166-1 alpha-2 code
 * @param title for people
 * @param source the law or decree that it was written from
 * @param confirmation what a person has to see to before a calendar with it is confirmed
 */
public record HolidaySet(
        String key,
        String country,
        int year,
        String title,
        String source,
        String confirmation,
        List<DatedException> days) {}
