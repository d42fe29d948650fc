package io.servicecard.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * A token bucket for each caller, in memory. Whoever was silent for a whole period has a full
 * bucket again, so forgetting it loses nothing; and no more callers are remembered than configured,
 * however many there are.
 */
@ApplicationScoped
class RequestBuckets {
    private final LimitsConfig config;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    @Inject
    RequestBuckets(LimitsConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestBuckets(LimitsConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        .expireAfterAccess(longest(config.caller(), config.address()))
                        .ticker(time::currentTimeNanos)
                        .build();
    }

    /** Takes one request of a subject: empty when granted, else how long to wait. */
    Optional<Duration> takeOfSubject(String subject) {
        return take("subject " + subject, config.caller());
    }

    /** Takes one request from an address: empty when granted, else how long to wait. */
    Optional<Duration> takeOfAddress(String address) {
        return take("address " + address, config.address());
    }

    /** How many callers are remembered now. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Optional<Duration> take(String caller, LimitsConfig.Rate rate) {
        var probe = buckets.get(caller, _ -> full(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket full(LimitsConfig.Rate rate) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(rate.requests())
                                        .refillGreedy(rate.requests(), rate.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration longest(LimitsConfig.Rate one, LimitsConfig.Rate other) {
        return one.period().compareTo(other.period()) > 0 ? one.period() : other.period();
    }
}
