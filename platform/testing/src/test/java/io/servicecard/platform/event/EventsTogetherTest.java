package io.servicecard.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.probe.GroupListener;
import io.servicecard.platform.probe.ToldListener;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTogetherTest {
    @Inject EventDispatcher dispatcher;
    @Inject GroupListener listener;

    @Test
    void eventsThatBelongTogetherAreRememberedUntilTheLastOfThem() {
        dispatcher.apply(Stream.generate(() -> event(GroupListener.GROUPED)).limit(4).toList());
        assertEquals(
                List.of(
                        "prepare 4",
                        "on 0",
                        "on 1",
                        "on 2",
                        "done 0", //
                        "prepare 1",
                        "on 0",
                        "done 0"),
                listener.asked());
    }

    @Test
    void whatAnotherWantsTooIsAppliedAlone() {
        dispatcher.apply(
                List.of(
                        event(GroupListener.GROUPED),
                        event(ToldListener.ALSO_GROUPED),
                        event(GroupListener.GROUPED)));
        assertEquals(
                List.of(
                        "prepare 1",
                        "on 0",
                        "done 0", //
                        "on 0",
                        "done 0", //
                        "prepare 1",
                        "on 0",
                        "done 0"),
                listener.asked());
    }

    private static CloudEvent event(EventType type) {
        return new CloudEvent(
                Ids.next(),
                type,
                Ids.next(),
                Instant.now(),
                null,
                "{\"n\": 1}".getBytes(StandardCharsets.UTF_8));
    }
}
