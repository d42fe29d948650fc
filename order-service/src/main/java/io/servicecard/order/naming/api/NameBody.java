package io.servicecard.order.naming.api;

import io.servicecard.order.naming.domain.LocalizedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name in all three languages, as requests bring it and answers show it. */
public record NameBody(
        @NotBlank @Size(max = 200) String ru,
        @NotBlank @Size(max = 200) String en,
        @NotBlank @Size(max = 200) String pl) {
    /** The name as answers show it. */
    public static NameBody of(LocalizedName name) {
        return new NameBody(name.ru(), name.en(), name.pl());
    }

    /** The name as the domain keeps it. */
    public LocalizedName toDomain() {
        return new LocalizedName(ru.strip(), en.strip(), pl.strip());
    }
}
