package io.servicecard.order.norm.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.norm.domain.Pace;
import io.servicecard.order.norm.domain.StageTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** The measured stages of all orders. */
@ApplicationScoped
public class StageTimes implements PanacheRepositoryBase<StageTime, StageTime.Key> {
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

    private static Duration seconds(Object percentile) {
        return Duration.ofSeconds(Math.round(((Number) percentile).doubleValue()));
    }
}
