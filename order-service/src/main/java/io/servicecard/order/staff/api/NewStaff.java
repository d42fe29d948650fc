package io.servicecard.order.staff.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A member of the staff to register.
 *
 * @param subject the {@code sub} of the member's access tokens
 * @param skills codes of what the member can do, for example {@code soldering}
 */
public record NewStaff(
        @NotBlank @Size(max = 255) String subject,
        @NotBlank @Size(max = 200) String displayName,
        @NotNull UUID branchId,
        @NotNull @Size(max = 50)
                List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String> skills) {}
