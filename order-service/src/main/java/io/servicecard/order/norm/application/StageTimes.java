package io.servicecard.order.norm.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.norm.domain.Pace;
import io.servicecard.order.norm.domain.StageTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The measured stages of all orders. */
@ApplicationScoped
public class StageTimes implements PanacheRepositoryBase<StageTime, StageTime.Key> {
    private static final int SOME = 100;

    /**
     * The pace of each stage of a template.
     *
     * @param since passages that ended before do not count
     * @param most how many of the latest passages of the template count
     */
    Map<String, Pace> paces(String templateKey, Instant since, int most) {
        var rows =
                getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "SELECT stage, count(*),"
                                        + " percentile_cont(0.5) WITHIN GROUP (ORDER BY touch_seconds),"
                                        + " percentile_cont(0.9) WITHIN GROUP (ORDER BY touch_seconds)"
                                        + " FROM (SELECT stage, touch_seconds FROM stage_time"
                                        + " WHERE template_key = ?1 AND completed_at >= ?2"
                                        + " ORDER BY completed_at DESC LIMIT ?3) AS lately"
                                        + " GROUP BY stage",
                                Object[].class)
                        .setParameter(1, templateKey)
                        .setParameter(2, since)
                        .setParameter(3, most)
                        .getResultList();
        Map<String, Pace> paces = new HashMap<>();
        for (var row : rows) {
            paces.put(
                    (String) row[0],
                    new Pace(((Number) row[1]).intValue(), seconds(row[2]), seconds(row[3])));
        }
        return paces;
    }

    /** Some templates by which stages were done since a time, those that follow a key. */
    List<String> templatesSince(Instant since, String after) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT k.key FROM order_template k WHERE EXISTS (SELECT FROM stage_time t"
                                + " WHERE t.template_key = k.key AND t.completed_at >= ?1)"
                                + " AND k.key > ?2 ORDER BY k.key LIMIT ?3",
                        String.class)
                .setParameter(1, since)
                .setParameter(2, after)
                .setParameter(3, SOME)
                .getResultList();
    }

    /** How long the latest passages through the stages of a template were worked on, in seconds. */
    Map<String, List<Long>> touches(String templateKey, Instant since, int most) {
        var rows =
                getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "SELECT stage, touch_seconds FROM stage_time"
                                        + " WHERE template_key = ?1 AND completed_at >= ?2"
                                        + " ORDER BY completed_at DESC LIMIT ?3",
                                Object[].class)
                        .setParameter(1, templateKey)
                        .setParameter(2, since)
                        .setParameter(3, most)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(
                                        row -> ((Number) row[1]).longValue(),
                                        Collectors.toList())));
    }

    private static Duration seconds(Object percentile) {
        return Duration.ofSeconds(Math.round(((Number) percentile).doubleValue()));
    }
}
