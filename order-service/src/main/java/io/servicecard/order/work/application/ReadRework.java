package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.QualityResult;
import io.servicecard.order.work.domain.StageRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff reads before work is done again: what was found, what was done, and why again. */
@ApplicationScoped
public class ReadRework {
    private final ReadOrders orders;
    private final QualityChecks checks;
    private final StageRuns runs;
    private final ReworkTexts texts;

    ReadRework(ReadOrders orders, QualityChecks checks, StageRuns runs, ReworkTexts texts) {
        this.orders = orders;
        this.checks = checks;
        this.runs = runs;
        this.texts = texts;
    }

    /**
     * A quality check.
     *
     * @param defects what was found; empty for nothing, or when the customer was erased
     */
    public record Checked(UUID id, QualityResult result, Instant checkedAt, List<String> defects) {}

    /**
     * Work on a stage that had to be done again.
     *
     * @param place among all that had to be done again, from 0
     * @param run counts how often the stage was done, from 1
     * @param completedAt null when it was taken back while under way
     * @param reason null when a failed check says it, or the customer was erased
     */
    public record Returned(
            int place,
            String stage,
            int run,
            @Schema(nullable = true) UUID executorId,
            Instant startedAt,
            @Schema(nullable = true) Instant completedAt,
            Instant returnedAt,
            @Schema(nullable = true) String reason) {}

    /** The checks of an order, oldest first, with greater ids than the cursor's. */
    public List<Checked> checks(UUID orderId, UUID cursor, int limit) {
        var order = orders.one(orderId);
        var found = checks.of(orderId, cursor, limit);
        var reader = texts.reader(order);
        return found.stream()
                .map(
                        check ->
                                new Checked(
                                        check.id(),
                                        check.result(),
                                        check.checkedAt(),
                                        reader.defects(check.defects())))
                .toList();
    }

    /** What of an order had to be done again, oldest first, behind a place. */
    public List<Returned> runs(UUID orderId, int place, int limit) {
        var order = orders.one(orderId);
        var reader = texts.reader(order);
        return runs.of(orderId, place, limit).stream()
                .map(placed -> returned(placed.place(), placed.run(), reader))
                .toList();
    }

    private static Returned returned(int place, StageRun run, ReworkTexts.Reader reader) {
        return new Returned(
                place,
                run.stage(),
                run.run(),
                run.executorId(),
                run.startedAt(),
                run.completedAt(),
                run.returnedAt(),
                reader.reason(run.reason()));
    }
}
