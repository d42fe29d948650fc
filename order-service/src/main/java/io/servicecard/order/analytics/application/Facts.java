package io.servicecard.order.analytics.application;

import io.servicecard.order.analytics.domain.Figures;
import io.servicecard.order.analytics.domain.Period;
import io.servicecard.order.analytics.domain.ReadyOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Asks the recorded facts; each question is answered off an index of branch and time. */
@ApplicationScoped
class Facts {
    static final String ACCEPTED =
            "SELECT count(*) FROM order_promise"
                    + " WHERE branch_id = :branch AND accepted_at >= :from AND accepted_at < :to";
    static final String READY =
            "SELECT count(*),"
                    + " percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM p.ready_at - p.accepted_at)),"
                    + " percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM p.ready_at - p.accepted_at)),"
                    + " count(*) FILTER (WHERE NOT EXISTS (SELECT FROM stage_time s"
                    + " WHERE s.order_id = p.order_id AND s.run > 1)),"
                    + " count(*) FILTER (WHERE again.placed),"
                    + " count(*) FILTER (WHERE again.by_our_fault),"
                    + " count(*) FILTER (WHERE p.ready_at <= m.p50),"
                    + " count(*) FILTER (WHERE p.ready_at <= m.p90),"
                    + " count(*) FILTER (WHERE p.ready_at <= p.ready_by)"
                    + " FROM order_promise p"
                    + " JOIN promise_made m ON m.order_id = p.order_id AND m.position = 0"
                    + " CROSS JOIN LATERAL (SELECT count(*) > 0 AS placed,"
                    + " coalesce(bool_or(f.fault = 'OURS'), false) AS by_our_fault"
                    + " FROM orders f WHERE f.parent_id = p.order_id"
                    + " AND f.state NOT IN ('REJECTED', 'CANCELLED')) again"
                    + " WHERE p.branch_id = :branch AND p.ready_at >= :from AND p.ready_at < :to";
    static final String STAGES =
            "SELECT template_key, stage, count(*), sum(touch_seconds), sum(wait_seconds)"
                    + " FROM stage_time"
                    + " WHERE branch_id = :branch AND completed_at >= :from AND completed_at < :to"
                    + " GROUP BY template_key, stage ORDER BY sum(wait_seconds) DESC, template_key, stage";
    static final String MET =
            "SELECT count(*) FROM deadline_fact f JOIN deadline_clock c ON c.id = f.clock_id"
                    + " WHERE c.branch_id = :branch AND f.kind = 'MET' AND f.at >= :from AND f.at < :to"
                    + " AND NOT EXISTS (SELECT FROM deadline_firing b"
                    + " WHERE b.clock_id = c.id AND b.percent = 100)";
    static final String BROKEN =
            "SELECT count(*) FROM deadline_firing f JOIN deadline_clock c ON c.id = f.clock_id"
                    + " WHERE c.branch_id = :branch AND f.percent = 100 AND f.at >= :from AND f.at < :to";
    static final String ORDERS =
            "SELECT p.order_id, p.order_number, o.template_key, p.accepted_at, p.ready_at,"
                    + " m.p50, m.p90, p.ready_by, p.by_hand"
                    + " FROM order_promise p JOIN orders o ON o.id = p.order_id"
                    + " JOIN promise_made m ON m.order_id = p.order_id AND m.position = 0"
                    + " WHERE p.branch_id = :branch AND p.ready_at >= :from AND p.ready_at < :to"
                    + " AND (p.ready_at, p.order_id) > (:afterAt, :afterId)"
                    + " ORDER BY p.ready_at, p.order_id LIMIT :most";

    private final Session session;

    Facts(Session session) {
        this.session = session;
    }

    long accepted(Period period) {
        return count(ACCEPTED, period);
    }

    Figures.Ready ready(Period period) {
        var row = rows(READY, period).getFirst();
        return new Figures.Ready(
                number(row[0]),
                seconds(row[1]),
                seconds(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    List<Figures.Stage> stages(Period period) {
        return rows(STAGES, period).stream()
                .map(
                        row ->
                                new Figures.Stage(
                                        (String) row[0],
                                        (String) row[1],
                                        number(row[2]),
                                        seconds(row[3]),
                                        seconds(row[4])))
                .toList();
    }

    Figures.Deadlines deadlines(Period period) {
        return new Figures.Deadlines(count(MET, period), count(BROKEN, period));
    }

    /** Orders that became ready, the earliest first, after one of them. */
    List<ReadyOrder> orders(Period period, Instant afterAt, UUID afterId, int most) {
        return session.createNativeQuery(ORDERS, Object[].class)
                .setParameter("branch", period.branchId())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("afterAt", afterAt)
                .setParameter("afterId", afterId)
                .setParameter("most", most)
                .getResultStream()
                .map(
                        row ->
                                new ReadyOrder(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (Instant) row[3],
                                        (Instant) row[4],
                                        (Instant) row[5],
                                        (Instant) row[6],
                                        (Instant) row[7],
                                        (Boolean) row[8]))
                .toList();
    }

    private long count(String question, Period period) {
        return session.createNativeQuery(question, Long.class)
                .setParameter("branch", period.branchId())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
    }

    private List<Object[]> rows(String question, Period period) {
        return session.createNativeQuery(question, Object[].class)
                .setParameter("branch", period.branchId())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static Duration seconds(Object seconds) {
        return seconds == null
                ? null
                : Duration.ofSeconds(Math.round(((Number) seconds).doubleValue()));
    }
}
