package io.servicecard.e2e.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.chaos.schedule.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the command line. */
@Order(0)
class OptionsTest {

    @Test
    void areReadInAnyOrder() {
        var options =
                Options.parse(
                        List.of("--kill", "service,broker", "--minutes", "0.5", "--seed", "7"));
        assertEquals(Options.Mode.RUN, options.mode());
        assertEquals(7, options.seed());
        assertEquals(Duration.ofSeconds(30), options.length());
        assertEquals(Set.of(Kind.SERVICE, Kind.BROKER), options.kinds());
        assertEquals(EnumSet.allOf(Kind.class), Options.parse(List.of()).kinds());
        assertEquals(Set.of(Invariant.I7), Options.parse(List.of("--plant", "I7")).plants());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seed",
                "--seed many",
                "--seed 1.5",
                "--minutes 0",
                "--minutes -1",
                "--visitors 0",
                "--kill moon",
                "--plant I99",
                "--sed 1",
            })
    void areRefusedWithASentence(String words) {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Options.parse(List.of(words.split(" ", -1))));
        assertEquals(-1, refused.getMessage().indexOf("io.servicecard"), refused::getMessage);
    }
}
