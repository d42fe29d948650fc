package io.servicecard.order.work.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.price.domain.Price;
import io.servicecard.order.work.api.CancellationBodies.CancellationView;
import io.servicecard.order.work.api.FollowUpBodies.FollowUpView;
import io.servicecard.order.work.application.OrderTexts;
import io.servicecard.order.work.domain.Bill;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.Priority;
import io.servicecard.order.work.domain.Standing;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as staff and its customer see it.
 *
 * @param assetId the customer's registered thing that it is for
 * @param tax included in what of the total is not paid with points
 * @param balanceDue what is still to pay; points count once they are held
 * @param credit what may be owed when the item goes, and is then; left out when nothing may
 * @param revenue what was earned with it: nothing before hand-over, then what was paid less what
 *     was given back; of an order that ended before, what was paid of its fee
 * @param waiting while it waits
 * @param cancellation once its end is asked for
 * @param followUp when it does work of another order again
 * @param allowedCommands what the state allows next
 * @param trackingToken by which anybody who holds it follows the order; only in the answer to
 *     placing it
 */
public record OrderView(
        UUID id,
        String number,
        OrderState state,
        Priority priority,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        TemplateRef template,
        @Schema(nullable = true) AssetView asset,
        @Schema(nullable = true) UUID assetId,
        @Schema(nullable = true) IntakeView intake,
        List<LineView> lines,
        Money total,
        Money tax,
        Money balanceDue,
        @Schema(nullable = true) Money credit,
        Money revenue,
        List<StageView> stages,
        @Schema(nullable = true) WaitView waiting,
        @Schema(nullable = true) String closingReason,
        @Schema(nullable = true) CancellationView cancellation,
        @Schema(nullable = true) FollowUpView followUp,
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

    /**
     * A line with its name, price and tax when it was agreed on.
     *
     * @param unitPrice of one, of LABOUR of an hour
     * @param quantity how many, of LABOUR in minutes
     * @param discount taken off
     * @param sum what the line costs
     * @param tax included in what of the sum is not paid with points
     * @param warrantyDays how long it is warranted, from hand-over
     * @param warrantyUntil when its warranty ends, once that is known
     */
    public record LineView(
            LineKind kind,
            @Schema(nullable = true) UUID serviceId,
            NameBody name,
            Money unitPrice,
            int quantity,
            Money discount,
            Money sum,
            Money tax,
            int warrantyDays,
            @Schema(nullable = true) Instant warrantyUntil) {
        static LineView of(OrderLine line, Price.Line price, String currency, Standing standing) {
            return new LineView(
                    line.kind(),
                    line.serviceId(),
                    NameBody.of(line.name()),
                    new Money(line.unitPriceMinor(), currency),
                    line.quantity(),
                    new Money(price.discountMinor(), currency),
                    new Money(price.netMinor(), currency),
                    new Money(price.taxMinor(), currency),
                    line.warranty().days(),
                    standing.warrantyEnd(line.warranty()).orElse(null));
        }

        static List<LineView> of(Bill bill, Price price, Standing standing) {
            return IntStream.range(0, bill.lines().size())
                    .mapToObj(
                            place ->
                                    of(
                                            bill.lines().get(place),
                                            price.lines().get(place),
                                            bill.currency(),
                                            standing))
                    .toList();
        }
    }

    static OrderView of(Order order, OrderTexts.Opened texts, String trackingToken) {
        var bill = order.bill();
        var price = bill.price();
        return new OrderView(
                order.id(),
                order.origin().number(),
                order.state(),
                order.priority(),
                order.origin().customerId(),
                order.origin().cardId(),
                order.origin().branchId(),
                new TemplateRef(
                        order.worksheet().templateKey(), order.worksheet().templateVersion()),
                AssetView.of(texts),
                order.origin().asset().assetId(),
                order.intake()
                        .map(
                                act ->
                                        new IntakeView(
                                                texts.condition(), texts.signedBy(), act.readyBy()))
                        .orElse(null),
                LineView.of(bill, price, order.standing()),
                bill.total(),
                new Money(price.taxMinor(), bill.currency()),
                bill.due(),
                order.credit().orElse(null),
                order.paying().revenue(),
                order.worksheet().stages().stream().map(StageView::of).toList(),
                order.standing()
                        .waiting()
                        .map(wait -> new WaitView(wait.what(), wait.since(), wait.reviewAt()))
                        .orElse(null),
                texts.closingReason(),
                CancellationView.of(bill),
                order.followUp().map(FollowUpView::of).orElse(null),
                OrderCommand.wordsIn(order.state()),
                order.version(),
                trackingToken);
    }
}
