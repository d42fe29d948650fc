package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Findings;
import io.servicecard.e2e.chaos.fault.Faults;
import io.servicecard.e2e.chaos.load.Crowd;
import io.servicecard.e2e.chaos.load.Pace;
import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.chaos.schedule.Schedule;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One run: load and faults, then the check. */
final class Run {

    private static final int TOLD_EVERY_SECONDS = 10;

    private final Place place;
    private final Options options;
    private final Schedule plan;
    private final Promises promises = new Promises(true);

    Run(Place place, Options options, Schedule plan) {
        this.place = place;
        this.options = options;
        this.plan = plan;
    }

    /** Whether nothing was lost, done twice or left undone. */
    boolean isGood() throws IOException, InterruptedException {
        try (var faults = Faults.prepare(place, plan.seed());
                var suite = RunningSuite.startOn(place)) {
            faults.befall(suite);
            var crowd =
                    Crowd.gather(
                            place, promises, plan.seed(), options.visitors(), Chaos.DRAINED_WITHIN);
            var lines = happen(faults, crowd);
            var over = System.nanoTime();
            Say.line("The plan is over; nobody begins anything any more");
            crowd.close();
            Chaos.keep(place, promises);
            crowd.refusals().forEach((what, count) -> Say.line("%4d × %s".formatted(count, what)));
            var drained = Chaos.isDrained(place);
            var seconds = (System.nanoTime() - over) / 1_000_000_000L;
            var inTime = drained && seconds <= Chaos.DRAINED_WITHIN.toSeconds();
            var findings = Chaos.findings(place, Optional.of(promises));
            file(crowd.pace(), lines, findings, drained, seconds);
            var good = inTime && findings.isEmpty();
            if (good) {
                faults.forgetDisks();
            } else {
                Report.advise(place, plan.seed());
            }
            System.out.printf(
                    "%s seed %d: %d of %d faults happened, %d requests accepted, %s after %d s (limit %d s), %d violations%n",
                    good ? "✔" : "✘",
                    plan.seed(),
                    lines.stream().filter(line -> line.missed().isEmpty()).count(),
                    lines.size(),
                    promises.accepted().size(),
                    drained ? "drained" : "not drained",
                    seconds,
                    Chaos.DRAINED_WITHIN.toSeconds(),
                    findings.counts().values().stream().mapToInt(Integer::intValue).sum());
            return good;
        }
    }

    private List<Story.Line> happen(Faults faults, Crowd crowd) throws InterruptedException {
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var telling =
                    clock.scheduleAtFixedRate(
                            () -> tell(crowd.pace()),
                            TOLD_EVERY_SECONDS,
                            TOLD_EVERY_SECONDS,
                            TimeUnit.SECONDS);
            var lines = new Story(plan, faults, crowd.pace()).happen();
            telling.cancel(false);
            return lines;
        }
    }

    private void tell(Pace pace) {
        var last = pace.seconds();
        var recent = last.subList(Math.max(0, last.size() - TOLD_EVERY_SECONDS), last.size());
        Say.line(
                "     %4d s  %5.1f answered, %4.1f failed per second; %d accepted"
                        .formatted(
                                pace.now(),
                                recent.stream().mapToInt(Pace.Second::answered).sum()
                                        / (double) TOLD_EVERY_SECONDS,
                                recent.stream().mapToInt(Pace.Second::failed).sum()
                                        / (double) TOLD_EVERY_SECONDS,
                                promises.accepted().size()));
    }

    private void file(
            Pace pace, List<Story.Line> lines, Findings findings, boolean drained, long seconds)
            throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seed", plan.seed());
        figures.put("seconds", plan.length().toSeconds());
        figures.put("faults", lines.stream().map(Run::told).toList());
        figures.put("requests", pace.ends().values().stream().mapToLong(Long::longValue).sum());
        figures.put("accepted", promises.accepted().size());
        figures.put("answers", pace.ends());
        figures.put("drained", drained);
        figures.put("drainedAfterSeconds", seconds);
        figures.put("violations", findings.counts());
        var target = place.root().resolve("target");
        Report.write(target.resolve("chaos.json"), figures);
        Report.list(place.home().resolve(Report.VIOLATIONS), findings);
        var title = "Seed %d: %d faults".formatted(plan.seed(), lines.size());
        Files.writeString(target.resolve("chaos.svg"), Picture.of(title, pace.seconds(), lines));
    }

    private static Map<String, Object> told(Story.Line line) {
        var fault = line.fault();
        return Map.of(
                "number", fault.number(),
                "kind", fault.kind().word(),
                "target", fault.target(),
                "strength", fault.strength(),
                "from", line.from(),
                "to", line.to(),
                "missed", line.missed());
    }
}
