package io.servicecard.card.birthday.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

/**
 * Looks every hour, in each replica, whose birthday has come, from two weeks ago on: after an
 * outage it tells of all that has come together. One that cannot be told keeps no other waiting.
 */
@ApplicationScoped
public class BirthdayWork implements BackgroundWork {
    private static final int DAYS_BACK = 14;
    private static final int PAGE = 200;

    private final TellBirthday tellBirthday;

    BirthdayWork(TellBirthday tellBirthday) {
        this.tellBirthday = tellBirthday;
    }

    @Override
    public String name() {
        return "birthdays";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void round(BooleanSupplier going) {
        var today = LocalDate.ofInstant(tellBirthday.now(), ZoneOffset.UTC);
        // tomorrow has begun somewhere
        today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(2))
                .forEach(day -> tellBirthday.on(day).forEach(b -> tell(b, day, going)));
    }

    private void tell(MonthDay birthday, LocalDate day, BooleanSupplier going) {
        new Sweep("Customer", going)
                .over(
                        last -> tellBirthday.due(birthday, day, last, PAGE),
                        customer -> tellBirthday.of(customer, birthday, day));
    }
}
