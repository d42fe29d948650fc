package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.ServiceCategory;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.platform.id.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about categories of services bring, and answers show. */
final class CategoryBodies {
    private CategoryBodies() {}

    /**
     * A category to define.
     *
     * @param key unique, for example {@code screens}
     */
    @Schema(name = "NewServiceCategory")
    record NewCategory(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String key,
            @NotNull @Valid NameBody name) {
        ServiceCategory toDomain() {
            return new ServiceCategory(Ids.next(), key, name.toDomain());
        }
    }

    /** What can be changed of a category, whole. */
    record CategoryForm(@NotNull @Valid NameBody name) {}

    /**
     * What a merge patch of a category may hold. Describes the body; the patch itself is applied as
     * JSON.
     */
    @Schema(name = "ServiceCategoryPatch")
    record CategoryPatch(NameBody name) {}

    /**
     * A category as everybody sees it.
     *
     * @param retiredAt since when no service belongs to it
     */
    @Schema(name = "ServiceCategory")
    record CategoryView(
            String key, NameBody name, @Schema(nullable = true) Instant retiredAt, long version) {
        static CategoryView of(ServiceCategory category) {
            return new CategoryView(
                    category.key(),
                    NameBody.of(category.name()),
                    category.retiredAt().orElse(null),
                    category.version());
        }
    }
}
