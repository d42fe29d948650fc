package io.servicecard.order.calendar.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is different on one date. */
public sealed interface DayException {
    /** The hours of the date, made of those its day of the week has. */
    List<OpenHours> instead(List<OpenHours> usual);

    /** No work: a holiday. */
    record Closed() implements DayException {
        @Override
        public List<OpenHours> instead(List<OpenHours> usual) {
            return List.of();
        }
    }

    /** Other hours than usual: a working Saturday. */
    record Open(List<OpenHours> hours) implements DayException {
        /**
         * Puts the hours in order.
         *
         * @throws CalendarRefused when there are none, or two overlap
         */
        public Open {
            if (hours.isEmpty()) {
                throw new CalendarRefused.NoWorkingHours();
            }
            hours = WeeklyHours.ordered(hours);
        }

        @Override
        public List<OpenHours> instead(List<OpenHours> usual) {
            return hours;
        }
    }

    /**
     * Work ends earlier: the day before a holiday.
     *
     * @param by how much working time is cut off the end of the day
     */
    record ShortDay(Duration by) implements DayException {
        @Override
        public List<OpenHours> instead(List<OpenHours> usual) {
            List<OpenHours> kept = new ArrayList<>();
            var cut = by;
            for (var hours : usual.reversed()) {
                if (hours.length().compareTo(cut) > 0) {
                    kept.addFirst(hours.endingEarlier(cut));
                    cut = Duration.ZERO;
                } else {
                    cut = cut.minus(hours.length());
                }
            }
            return List.copyOf(kept);
        }
    }
}
