package io.servicecard.order.pack.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How a pack is to be loaded.
 *
 * @param currency of the prices, ISO 4217
 * @param dryRun whether to tell only what loading it would do
 */
public record PackLoad(
        @NotNull @Size(max = 3) @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull Boolean dryRun) {}
