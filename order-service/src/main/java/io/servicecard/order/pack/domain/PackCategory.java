package io.servicecard.order.pack.domain;

import io.servicecard.order.catalogue.domain.ServiceCategory;
import io.servicecard.order.naming.domain.LocalizedName;
import java.util.UUID;

/** A group of a pack's services. */
public record PackCategory(String key, LocalizedName name) {
    /** The category, in use. */
    public ServiceCategory made(UUID id) {
        return new ServiceCategory(id, key, name);
    }

    /** Whether a category here is this one. */
    public boolean isUsedAs(ServiceCategory category) {
        return category.retiredAt().isEmpty() && name.equals(category.name());
    }
}
