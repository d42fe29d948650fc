package io.servicecard.order.promise.domain;

import io.servicecard.order.norm.domain.Pace;
import java.time.Duration;
import java.util.Optional;

/** How long stages are thought to take: as measured where enough was, else by norm. */
public interface Speed {
    /** The measured pace of a stage; empty while too little was measured. */
    Optional<Pace> of(String templateKey, String stage);

    /** How many passages speak for a stage. */
    default int sampleSize(String templateKey, String stage) {
        return of(templateKey, stage).map(Pace::sampleSize).orElse(0);
    }

    /**
     * What is left to do of a stage. A stage that has taken longer than it should takes as long
     * again as it is over: nothing is known of it but that it is not done.
     *
     * @param norm how long the stage takes by norm
     * @param worked how long it was worked on by now
     */
    default Effort left(String templateKey, String stage, Duration norm, Duration worked) {
        var pace = of(templateKey, stage);
        double expected = pace.map(Pace::median).orElse(norm).toSeconds();
        double deviation =
                pace.map(
                                measured ->
                                        measured.high().minus(measured.median()).toSeconds()
                                                / Line.Z90)
                        .orElse(norm.toSeconds() * Line.SPREAD_OF_NORMS);
        return new Effort(
                Math.abs(expected - worked.toSeconds()),
                deviation * deviation,
                Math.max(0, norm.toSeconds() - worked.toSeconds()));
    }
}
