package io.servicecard.e2e.chaos.schedule;

import java.time.Duration;
import java.util.Locale;

/**
 * One fault of a plan.
 *
 * @param number counted from 1
 * @param at since the begin of the load
 * @param target name of a service, an engine or a topic
 * @param lasts zero for what happens at once
 * @param strength what it means depends on the kind: milliseconds of delay, seconds of a clock's
 *     error, how many records or copies; for a cut network 0 when it is silent, 1 when it refuses
 */
public record Fault(
        int number, Duration at, Kind kind, String target, Duration lasts, int strength) {

    /** One line for a person. */
    public String describe() {
        return "%3d  %4d s  %-9s  %-14s %s"
                .formatted(number, at.toSeconds(), kind.word(), target, detail())
                .stripTrailing();
    }

    private String detail() {
        return switch (kind) {
            case SERVICE, BROKER, POSTGRES -> "";
            case GATEWAY -> "back after %d s".formatted(lasts.toSeconds());
            case PARTITION ->
                    "%s for %d s"
                            .formatted(strength == 0 ? "silent" : "refusing", lasts.toSeconds());
            case LATENCY -> "%d ms for %d s".formatted(strength, lasts.toSeconds());
            case PAUSE, DISK -> "for %d s".formatted(lasts.toSeconds());
            case SHUFFLE -> "%d copies".formatted(strength);
            case POISON -> "%d records".formatted(strength);
            case CLOCK -> String.format(Locale.ROOT, "%+d s for %d s", strength, lasts.toSeconds());
        };
    }
}
