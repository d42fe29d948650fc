package io.servicecard.peers.spring.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as staff and its customer see it; the fields of order-service's answer. */
public record OrderView(
        UUID id,
        String number,
        String state,
        String priority,
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
        Cancellation cancellation,
        FollowUp followUp,
        List<String> allowedCommands,
        long version,
        String trackingToken) {
    /** The version of its template. */
    public record TemplateRef(String key, int version) {}

    record Asset(String description, String serialNumber) {
        /** Null once the customer was erased. */
        static Asset of(OpenedTexts texts) {
            return texts.description() == null
                    ? null
                    : new Asset(texts.description(), texts.serialNumber());
        }
    }

    record Intake(String condition, String signedBy, Instant readyBy) {}

    /** What it waits for; {@code reviewAt} is null while it is the customer's turn. */
    public record Waiting(String waitingFor, Instant since, Instant reviewAt) {}

    /** What its end before the work is done costs, as far as that is proposed or decided. */
    record Cancellation(boolean decided, Money proposedFee, Money fee) {
        static Cancellation of(StoredOrder.Fee fee, String currency) {
            return fee.equals(StoredOrder.Fee.NONE)
                    ? null
                    : new Cancellation(
                            fee.chargedMinor() != null,
                            money(fee.proposedMinor(), currency),
                            money(fee.chargedMinor(), currency));
        }

        private static Money money(Long minor, String currency) {
            return minor == null ? null : new Money(minor, currency);
        }
    }

    /** Whose work it does again; cause and fault are null until they are found. */
    public record FollowUp(UUID parentOrderId, String kind, String cause, String fault) {}

    record Line(
            LineKind kind,
            UUID serviceId,
            Name name,
            Money unitPrice,
            int quantity,
            Money discount,
            Money sum,
            Money tax,
            int warrantyDays,
            Instant warrantyUntil) {
        static Line of(
                StoredOrder.Line line, long taxMinor, String currency, Instant handedOverAt) {
            return new Line(
                    line.kind(),
                    line.serviceId(),
                    line.name(),
                    new Money(line.unitPriceMinor(), currency),
                    line.quantity(),
                    new Money(line.discountMinor(), currency),
                    new Money(line.netMinor(), currency),
                    new Money(taxMinor, currency),
                    line.warrantyDays(),
                    line.warrantyEnd(handedOverAt));
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
        var price = Price.of(order);
        return new OrderView(
                order.id(),
                order.number(),
                order.state(),
                order.priority(),
                order.customerId(),
                order.cardId(),
                order.branchId(),
                order.template(),
                Asset.of(texts),
                order.readyBy() == null
                        ? null
                        : new Intake(texts.condition(), texts.signedBy(), order.readyBy()),
                price.lines(),
                order.total(),
                new Money(price.taxMinor(), currency),
                new Money(order.dueMinor(), currency),
                new Money(order.earnedMinor(), currency),
                order.stages(),
                order.waiting(),
                texts.closingReason(),
                Cancellation.of(order.fee(), currency),
                order.followUp(),
                Commands.allowedIn(order.state()),
                order.version(),
                trackingToken);
    }
}
