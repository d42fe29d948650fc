package io.servicecard.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestBucketsTest {
    private static final int REMEMBERED = 1000;

    private final AtomicLong nanos = new AtomicLong();
    private final RequestBuckets buckets = new RequestBuckets(new Limits(), new Time());

    @Test
    void whoUsedUpTheBucketWaitsAsLongAsItSays() {
        for (int request = 0; request < 60; request++) {
            assertEquals(Optional.empty(), buckets.takeOfSubject("a"));
        }
        var wait = buckets.takeOfSubject("a").orElseThrow();
        assertEquals(Duration.ofSeconds(1), wait);
        assertEquals(Optional.empty(), buckets.takeOfSubject("b"), "others do not wait");
        nanos.addAndGet(wait.toNanos());
        assertEquals(Optional.empty(), buckets.takeOfSubject("a"));
        assertTrue(buckets.takeOfSubject("a").isPresent());
    }

    @Test
    void aSubjectIsNoAddress() {
        for (int request = 0; request < 10; request++) {
            assertEquals(Optional.empty(), buckets.takeOfAddress("a"));
        }
        assertTrue(buckets.takeOfAddress("a").isPresent());
        assertEquals(Optional.empty(), buckets.takeOfSubject("a"));
    }

    @Test
    void memoryIsBounded() {
        IntStream.range(0, 50 * REMEMBERED)
                .forEach(caller -> buckets.takeOfAddress("address-" + caller));
        assertTrue(buckets.remembered() <= REMEMBERED);
    }

    @Test
    void whoWasSilentForAPeriodIsForgotten() {
        IntStream.range(0, 100).forEach(caller -> buckets.takeOfAddress("address-" + caller));
        assertEquals(100, buckets.remembered());
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertEquals(0, buckets.remembered());
    }

    private final class Time implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private record PerMinute(int requests) implements LimitsConfig.Rate {
        @Override
        public Duration period() {
            return Duration.ofMinutes(1);
        }
    }

    private static final class Limits implements LimitsConfig {
        @Override
        public Rate caller() {
            return new PerMinute(60);
        }

        @Override
        public Rate address() {
            return new PerMinute(10);
        }

        @Override
        public int callers() {
            return REMEMBERED;
        }

        @Override
        public int proxies() {
            return 0;
        }

        @Override
        public Map<String, Guesses> guesses() {
            return Map.of();
        }
    }
}
