package io.servicecard.peers.spring.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An order as staff and its customer see it; the fields of order-service's answer. */
public record OrderView(
        UUID id,
        String number,
        String state,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        TemplateRef template,
        Asset asset,
        Intake intake,
        List<Line> lines,
        Money total,
        Money tax,
        Money balanceDue,
        Money revenue,
        List<Stage> stages,
        Waiting waiting,
        String closingReason,
        List<String> allowedCommands,
        long version,
        String trackingToken) {
    private static final Set<String> HANDED_OVER = Set.of("HANDED_OVER", "CLOSED");

    /** The version of its template. */
    public record TemplateRef(String key, int version) {}

    record Asset(String description, String serialNumber) {}

    record Intake(String condition, String signedBy, Instant readyBy) {}

    /** What it waits for; {@code reviewAt} is null while it is the customer's turn. */
    public record Waiting(String waitingFor, Instant since, Instant reviewAt) {}

    record Line(
            LineKind kind,
            UUID serviceId,
            Name name,
            Money unitPrice,
            int quantity,
            Money discount,
            Money sum,
            Money tax) {
        static Line of(StoredOrder.Line line, long taxMinor, String currency) {
            return new Line(
                    line.kind(),
                    line.serviceId(),
                    line.name(),
                    new Money(line.unitPriceMinor(), currency),
                    line.quantity(),
                    new Money(line.discountMinor(), currency),
                    new Money(line.netMinor(), currency),
                    new Money(taxMinor, currency));
        }
    }

    /** A stage, and who did it when. */
    public record Stage(
            String key,
            Name name,
            String role,
            int normMinutes,
            boolean mandatory,
            String state,
            int run,
            UUID executorId,
            Instant startedAt,
            Instant completedAt) {
        /** A stage nobody has begun. */
        public static Stage pending(
                String key, Name name, String role, int normMinutes, boolean mandatory) {
            return new Stage(
                    key, name, role, normMinutes, mandatory, "PENDING", 1, null, null, null);
        }
    }

    static OrderView of(StoredOrder order, OpenedTexts texts, String trackingToken) {
        var currency = order.total().currency();
        var paid = order.paid();
        var price = Price.of(order.lines(), paid.byPointsMinor(), currency);
        var due = Math.max(0, order.total().amountMinor() - paid.minor());
        var earned = HANDED_OVER.contains(order.state()) ? paid.minor() - paid.refundedMinor() : 0;
        return new OrderView(
                order.id(),
                order.number(),
                order.state(),
                order.customerId(),
                order.cardId(),
                order.branchId(),
                order.template(),
                new Asset(texts.description(), texts.serialNumber()),
                order.readyBy() == null
                        ? null
                        : new Intake(texts.condition(), texts.signedBy(), order.readyBy()),
                price.lines(),
                order.total(),
                new Money(price.taxMinor(), currency),
                new Money(due, currency),
                new Money(earned, currency),
                order.stages(),
                order.waiting(),
                texts.closingReason(),
                Commands.allowedIn(order.state()),
                order.version(),
                trackingToken);
    }
}
