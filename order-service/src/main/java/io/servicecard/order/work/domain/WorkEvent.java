package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.money.Money;
import java.util.Optional;

/** The work went on, or back; each may move what is to be expected of the order. */
public sealed interface WorkEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return switch (this) {
            case StageStarted _, StageCompleted _, QualityCheckSubmitted _, OrderReady _ ->
                    Visibility.PUBLIC;
            case StageReturned _, QualityFailed _, OrderMigrated _ -> Visibility.INTERNAL;
        };
    }

    @Override
    default Optional<String> atStage() {
        return switch (this) {
            case StageStarted e -> Optional.of(e.stage());
            case StageCompleted e -> Optional.of(e.stage());
            case StageReturned e -> Optional.of(e.stage());
            case QualityFailed e -> Optional.of(e.stage());
            case OrderMigrated _, QualityCheckSubmitted _, OrderReady _ -> Optional.empty();
        };
    }

    record StageStarted(Head head, String stage) implements WorkEvent {}

    record StageCompleted(Head head, String stage) implements WorkEvent {}

    record StageReturned(Head head, String stage) implements WorkEvent {}

    record OrderMigrated(Head head, String templateKey, int templateVersion) implements WorkEvent {}

    record QualityCheckSubmitted(Head head) implements WorkEvent {}

    record QualityFailed(Head head, String stage) implements WorkEvent {}

    record OrderReady(Head head, Money total, Money balanceDue) implements WorkEvent {}
}
