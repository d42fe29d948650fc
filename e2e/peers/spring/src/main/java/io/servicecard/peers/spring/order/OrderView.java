package io.servicecard.peers.spring.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as staff and its customer see it; the fields of order-service's answer. */
record OrderView(
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
        Money balanceDue,
        List<Stage> stages,
        Waiting waiting,
        String closingReason,
        List<String> allowedCommands,
        long version,
        String trackingToken) {
    record TemplateRef(String key, int version) {}

    record Asset(String description, String serialNumber) {}

    record Intake(String condition, String signedBy, Instant readyBy) {}

    record Waiting(String waitingFor, Instant since, Instant reviewAt) {}

    record Line(UUID serviceId, Name name, Money unitPrice, int quantity, Money sum) {
        Line(UUID serviceId, Name name, Money unitPrice, int quantity) {
            this(serviceId, name, unitPrice, quantity, unitPrice.times(quantity));
        }
    }

    record Stage(
            String key,
            Name name,
            String role,
            int normMinutes,
            boolean mandatory,
            String state,
            int run,
            UUID executorId,
            Instant startedAt,
            Instant completedAt) {}

    OrderView with(List<Line> itsLines, List<Stage> itsStages) {
        return new OrderView(
                id,
                number,
                state,
                customerId,
                cardId,
                branchId,
                template,
                asset,
                intake,
                itsLines,
                total,
                balanceDue,
                itsStages,
                waiting,
                closingReason,
                allowedCommands,
                version,
                trackingToken);
    }
}
