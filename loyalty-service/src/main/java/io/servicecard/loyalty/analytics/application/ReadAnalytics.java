package io.servicecard.loyalty.analytics.application;

import io.servicecard.loyalty.program.application.Programs;
import io.servicecard.loyalty.sql.Statements;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Figures about all points, at one moment. Cohorts are read by the index of the month of earning
 * and cost what was granted in the months asked for; what expires is read by the index of expiry;
 * what is owed is a sum over accounts, which keep their balances.
 */
@ApplicationScoped
public class ReadAnalytics {
    /** How far ahead it is looked for what expires. */
    public static final int SOON_DAYS = 30;

    private static final String COHORTS = Statements.read("/analytics/cohorts.sql");
    private static final String LIABILITY = Statements.read("/analytics/liability.sql");

    private final EntityManager entities;
    private final Programs programs;

    ReadAnalytics(EntityManager entities, Programs programs) {
        this.entities = entities;
        this.programs = programs;
    }

    /**
     * Points, and what they pay in the programme's own currency: points times the value of a point.
     * That is the most they can cost; expected breakage is not taken off.
     *
     * @param points how many
     * @param money what they pay
     */
    public record Worth(long points, Money money) {}

    /**
     * All figures.
     *
     * @param asOf the moment, by the database's clock
     * @param liability what customers may still spend: available, pending and held. Until it is
     *     spent or expires it is a contract liability in the sense of IFRS 15, B39 to B43 (options
     *     for additional goods that give a material right)
     * @param owedByCustomers points taken back that were spent before
     * @param expiringSoon what is lost within 30 days unless it is spent; pending too, held not
     * @param cohorts by month of earning, oldest first
     * @param all the cohorts together
     */
    public record Figures(
            Instant asOf,
            Worth liability,
            long owedByCustomers,
            Worth expiringSoon,
            List<Dated> cohorts,
            Cohort all) {}

    /**
     * A cohort, and what is owed of it.
     *
     * @param cohort what became of its points
     * @param liability its outstanding points and what they pay
     */
    public record Dated(Cohort cohort, Worth liability) {}

    /**
     * The figures.
     *
     * @param months how many months of earning, the present one last
     */
    @Transactional
    public Figures figures(int months) {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .executeUpdate();
        var now =
                (Instant)
                        entities.createNativeQuery("SELECT now()", Instant.class).getSingleResult();
        var first =
                now.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .minusMonths(months - 1L);
        var cohorts = cohorts(first);
        var owed =
                (Object[])
                        entities.createNativeQuery(LIABILITY)
                                .setParameter("days", SOON_DAYS)
                                .getSingleResult();
        return new Figures(
                now,
                worth(number(owed[0])),
                number(owed[1]),
                worth(number(owed[2])),
                cohorts.stream().map(c -> new Dated(c, worth(c.outstanding()))).toList(),
                cohorts.stream().reduce(new Cohort(first, 0, 0, 0, 0, 0), Cohort::plus));
    }

    @SuppressWarnings("unchecked") // a native query of several columns has no typed form
    private List<Cohort> cohorts(LocalDate first) {
        List<Object[]> rows =
                entities.createNativeQuery(COHORTS)
                        .setParameter("since", first.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Cohort(
                                        LocalDate.parse(row[0].toString()),
                                        number(row[1]),
                                        number(row[2]),
                                        number(row[3]),
                                        number(row[4]),
                                        number(row[5])))
                .toList();
    }

    private Worth worth(long points) {
        var program = programs.current();
        var currency = program.defaultCurrency();
        return new Worth(
                points, program.worth(points, currency).orElseGet(() -> Money.zero(currency)));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
