package io.servicecard.order.catalogue.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.platform.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge patch of a service may hold: a member that is absent stays, one that is null goes.
 * Describes the body; the patch itself is applied as JSON.
 */
@Schema(name = "ServicePatch")
record ServicePatch(
        NameBody name,
        Money price,
        @Schema(nullable = true, minimum = "0", maximum = "10000") Integer taxBasisPoints,
        @Schema(minimum = "1", maximum = "100000") Integer durationMinutes,
        @Schema(minimum = "0", maximum = "10000") Integer warrantyDays,
        @Schema(nullable = true, maxLength = 40, pattern = "[a-z0-9-]+") String categoryKey,
        @Schema(nullable = true, minimum = "0", maximum = "1440") Integer bufferBeforeMinutes,
        @Schema(nullable = true, minimum = "0", maximum = "1440") Integer bufferAfterMinutes,
        @Schema(nullable = true, maxItems = 50) List<String> skills) {}
