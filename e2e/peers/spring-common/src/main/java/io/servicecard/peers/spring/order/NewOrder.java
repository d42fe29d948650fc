package io.servicecard.peers.spring.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** An order to place. */
record NewOrder(
        @NotNull UUID cardId,
        @NotNull UUID branchId,
        @NotNull @Size(max = 40) String templateKey,
        @NotNull @Valid NewAsset asset,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NewLine> lines) {
    /** What the work is done on. */
    record NewAsset(
            @NotBlank @Size(max = 500) String description, @Size(max = 100) String serialNumber) {}

    /** A service, so many times. */
    record NewLine(@NotNull UUID serviceId, @NotNull @Min(1) @Max(10_000) Integer quantity) {}
}
