package io.servicecard.order.work.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.servicecard.order.form.domain.NewResult;
import io.servicecard.order.work.application.NewIntake;
import io.servicecard.order.work.application.NewOrder;
import io.servicecard.order.work.domain.MoneyRefused;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.order.work.domain.QualityResult;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about orders bring. */
final class OrderBodies {
    private OrderBodies() {}

    /**
     * An order to place.
     *
     * @param asset what the work is done on; may be left out for a registered thing
     * @param assetId the customer's registered thing, from which what {@code asset} leaves out is
     *     taken
     */
    @Schema(name = "NewOrder")
    record PlaceBody(
            @NotNull UUID cardId,
            @NotNull UUID branchId,
            @NotNull @Size(max = 40) String templateKey,
            @Valid AssetBody asset,
            UUID assetId,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid LineBody> lines,
            @Size(max = 50) List<@NotNull @Valid ResultBody> fields) {
        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "give asset, assetId or both")
        public boolean isAssetGiven() {
            return asset != null || assetId != null;
        }

        NewOrder toUseCase() {
            return new NewOrder(
                    cardId,
                    branchId,
                    templateKey,
                    item(),
                    lines.stream()
                            .map(line -> new NewOrder.Line(line.serviceId(), line.quantity()))
                            .toList(),
                    ResultBody.toDomain(fields));
        }

        private NewOrder.Item item() {
            return asset == null
                    ? new NewOrder.Item(assetId, null, null)
                    : new NewOrder.Item(assetId, asset.description(), asset.serialNumber());
        }
    }

    /** What the work is done on. */
    @Schema(name = "NewAsset")
    record AssetBody(
            @NotBlank @Size(max = 500) String description, @Size(max = 100) String serialNumber) {}

    /** A service, so many times. */
    @Schema(name = "NewLine")
    record LineBody(@NotNull UUID serviceId, @NotNull @Min(1) @Max(10_000) Integer quantity) {}

    /** An answer, as text: {@code true}, {@code 12.5}, the key of a choice, a day, words. */
    @Schema(name = "NewResult")
    record ResultBody(
            @NotBlank @Size(max = 40) String key, @NotBlank @Size(max = 2000) String value) {
        static List<NewResult> toDomain(List<ResultBody> bodies) {
            return Objects.requireNonNullElse(bodies, List.<ResultBody>of()).stream()
                    .map(body -> new NewResult(body.key(), body.value()))
                    .toList();
        }
    }

    /** Answers to a stage's checklist and fields. */
    @Schema(name = "StageResults")
    record RecordBody(
            @NotBlank @Size(max = 40) String stage,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ResultBody> results) {}

    /**
     * The version of its template by which an order goes on.
     *
     * @param fields answers to what the version asks of the order, as far as it is not known
     */
    @Schema(name = "Migration")
    record MigrateBody(
            @NotNull @Min(1) @Max(1_000_000) Integer templateVersion,
            @Size(max = 50) List<@NotNull @Valid ResultBody> fields) {}

    /**
     * The intake act.
     *
     * @param assetId the customer's registered thing that the item is; left out for what was said
     *     when the order was placed
     */
    @Schema(name = "Acceptance")
    record AcceptBody(
            @NotBlank @Size(max = 2000) String condition,
            @NotBlank @Size(max = 200) String signedBy,
            @Schema(nullable = true) UUID assetId,
            @Schema(nullable = true) Instant readyBy) {
        NewIntake toUseCase() {
            return new NewIntake(condition, signedBy, assetId, readyBy);
        }
    }

    /** Why, in words. */
    @Schema(name = "ReasonInWords")
    record ReasonBody(@NotBlank @Size(max = 1000) String reason) {}

    /** Key of a stage. */
    @Schema(name = "StageOfOrder")
    record StageBody(@NotBlank @Size(max = 40) String stage) {}

    /** The stage from which work is done again, and why. */
    @Schema(name = "ReturnToStage")
    record ReturnBody(
            @NotBlank @Size(max = 40) String stage, @NotBlank @Size(max = 1000) String reason) {}

    /** What the customer is waited for. */
    @Schema(name = "WaitForCustomer")
    record AwaitBody(@NotNull WaitingFor waitingFor) {}

    /** What of ours is waited for, and when somebody looks again. */
    @Schema(name = "Hold")
    record HoldBody(@NotNull WaitingFor waitingFor, @NotNull Instant reviewAt) {}

    /** Nothing to say. */
    @Schema(name = "Nothing")
    record NothingBody() {}

    /**
     * What a check found.
     *
     * @param returnTo the stage from which work is done again; the last one when it is left out
     */
    @Schema(name = "QualityCheck")
    record QualityBody(
            @NotNull QualityResult result,
            @Size(max = 50) List<@NotBlank @Size(max = 2000) String> defects,
            @Size(max = 40) String returnTo) {
        Optional<String> again() {
            return Optional.ofNullable(returnTo);
        }

        List<String> found() {
            return Objects.requireNonNullElse(defects, List.of());
        }
    }

    /**
     * A payment: {@code amount} for money, {@code points} for POINTS.
     *
     * @param amount for CASH, CARD and TRANSFER
     * @param points for POINTS
     */
    @Schema(name = "NewPayment")
    record PaymentBody(
            @NotNull PaymentMethod method, Money amount, @Min(1) @Max(1_000_000_000) Long points) {
        /** The points of a request that brings points and no money. */
        long wantedPoints() {
            return one(points, amount);
        }

        /** The money of a request that brings money and no points. */
        Money wantedMoney() {
            return one(amount, points);
        }

        private static <T> T one(T wanted, Object other) {
            if (wanted == null || other != null) {
                throw new MoneyRefused.PaymentUnclear();
            }
            return wanted;
        }
    }
}
