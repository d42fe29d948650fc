package io.servicecard.order.norm.application;

import io.servicecard.order.norm.domain.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast stages are done lately, measured anew every few minutes: a forecast needs no more, and
 * the paces of a template are read far more often than they change.
 */
@ApplicationScoped
public class Paces {
    private final StageTimes times;
    private final NormConfig config;
    private final InstantSource clock;
    private final Map<String, Measured> known = new ConcurrentHashMap<>();

    Paces(StageTimes times, NormConfig config, InstantSource clock) {
        this.times = times;
        this.config = config;
        this.clock = clock;
    }

    private record Measured(Instant until, Map<String, Pace> stages) {}

    /** The pace of a stage; empty while too few passages were measured. */
    public Optional<Pace> of(String templateKey, String stage) {
        return Optional.ofNullable(measured(templateKey).stages().get(stage))
                .filter(pace -> pace.sampleSize() >= config.enough());
    }

    private Measured measured(String templateKey) {
        var now = clock.instant();
        var last = known.get(templateKey);
        if (last != null && now.isBefore(last.until())) {
            return last;
        }
        var measured =
                new Measured(
                        now.plus(config.refreshEvery()),
                        times.paces(templateKey, now.minus(config.lookBack()), config.latest()));
        known.put(templateKey, measured);
        return measured;
    }
}
