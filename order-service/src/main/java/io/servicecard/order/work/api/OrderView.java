package io.servicecard.order.work.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.work.application.OrderTexts;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.order.work.domain.WorkStage;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as staff and its customer see it.
 *
 * @param balanceDue what is still to pay; points count once they are held
 * @param waiting while it waits
 * @param allowedCommands what the state allows next
 * @param trackingToken by which anybody who holds it follows the order; only in the answer to
 *     placing it
 */
public record OrderView(
        UUID id,
        String number,
        OrderState state,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        TemplateRef template,
        @Schema(nullable = true) AssetView asset,
        @Schema(nullable = true) IntakeView intake,
        List<LineView> lines,
        Money total,
        Money balanceDue,
        List<StageView> stages,
        @Schema(nullable = true) WaitView waiting,
        @Schema(nullable = true) String closingReason,
        List<String> allowedCommands,
        long version,
        @Schema(nullable = true) String trackingToken) {
    /**
     * What it waits for.
     *
     * @param reviewAt when somebody looks again; left out while it is the customer's turn
     */
    @Schema(name = "Waiting")
    public record WaitView(
            WaitingFor waitingFor, Instant since, @Schema(nullable = true) Instant reviewAt) {}

    /** The template version the order keeps. */
    public record TemplateRef(String key, int version) {}

    /** What the work is done on. */
    @Schema(name = "Asset")
    public record AssetView(String description, @Schema(nullable = true) String serialNumber) {
        /** Nothing once the customer was erased. */
        static AssetView of(OrderTexts.Opened texts) {
            return texts.description() == null
                    ? null
                    : new AssetView(texts.description(), texts.serialNumber());
        }
    }

    /** The intake act. */
    public record IntakeView(
            @Schema(nullable = true) String condition,
            @Schema(nullable = true) String signedBy,
            Instant readyBy) {}

    /** A service with its name and price when the order was placed. */
    public record LineView(
            UUID serviceId, NameBody name, Money unitPrice, int quantity, Money sum) {
        static LineView of(OrderLine line, String currency) {
            var unitPrice = new Money(line.unitPriceMinor(), currency);
            return new LineView(
                    line.serviceId(),
                    NameBody.of(line.name()),
                    unitPrice,
                    line.quantity(),
                    unitPrice.times(line.quantity()));
        }
    }

    /**
     * A stage, and who did it when.
     *
     * @param run how often it is done, from 1: more than once after a return
     */
    public record StageView(
            String key,
            NameBody name,
            String role,
            int normMinutes,
            boolean mandatory,
            StageState state,
            int run,
            @Schema(nullable = true) UUID executorId,
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant completedAt) {
        static StageView of(WorkStage stage) {
            return new StageView(
                    stage.key(),
                    NameBody.of(stage.name()),
                    stage.role(),
                    stage.normMinutes(),
                    stage.mandatory(),
                    stage.state(),
                    stage.run(),
                    stage.executorId(),
                    stage.startedAt(),
                    stage.completedAt());
        }
    }

    static OrderView of(Order order, OrderTexts.Opened texts, String trackingToken) {
        var bill = order.bill();
        return new OrderView(
                order.id(),
                order.origin().number(),
                order.state(),
                order.origin().customerId(),
                order.origin().cardId(),
                order.origin().branchId(),
                new TemplateRef(
                        order.worksheet().templateKey(), order.worksheet().templateVersion()),
                AssetView.of(texts),
                order.intake()
                        .map(
                                act ->
                                        new IntakeView(
                                                texts.condition(), texts.signedBy(), act.readyBy()))
                        .orElse(null),
                bill.lines().stream().map(line -> LineView.of(line, bill.currency())).toList(),
                bill.total(),
                bill.due(),
                order.worksheet().stages().stream().map(StageView::of).toList(),
                order.standing()
                        .waiting()
                        .map(wait -> new WaitView(wait.what(), wait.since(), wait.reviewAt()))
                        .orElse(null),
                texts.closingReason(),
                OrderCommand.wordsIn(order.state()),
                order.version(),
                trackingToken);
    }
}
