package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.OrderView;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;

/** A stage of an order. */
@Embeddable
record OrderStage(
        String key,
        @Embedded LocalizedName name,
        String role,
        int normMinutes,
        boolean mandatory,
        String state,
        int run,
        UUID executorId,
        Instant startedAt,
        Instant completedAt) {
    static OrderStage of(OrderView.Stage stage) {
        return new OrderStage(
                stage.key(),
                LocalizedName.of(stage.name()),
                stage.role(),
                stage.normMinutes(),
                stage.mandatory(),
                stage.state(),
                stage.run(),
                stage.executorId(),
                stage.startedAt(),
                stage.completedAt());
    }

    OrderView.Stage shown() {
        return new OrderView.Stage(
                key,
                name.shown(),
                role,
                normMinutes,
                mandatory,
                state,
                run,
                executorId,
                startedAt,
                completedAt);
    }
}
