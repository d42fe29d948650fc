package io.servicecard.order.form.api;

import io.servicecard.order.form.domain.Choice;
import io.servicecard.order.naming.api.NameBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the answers a question offers. */
@Schema(name = "Choice")
public record ChoiceBody(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
        @NotNull @Valid NameBody name) {
    static ChoiceBody of(Choice choice) {
        return new ChoiceBody(choice.key(), NameBody.of(choice.name()));
    }

    Choice toDomain() {
        return new Choice(key, name.toDomain());
    }
}
