package io.servicecard.order.asset.api;

import io.servicecard.order.asset.application.AssetProfile;
import io.servicecard.order.asset.domain.IdentifierKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be changed of a thing, whole.
 *
 * @param identifiers what it is known by; a list is replaced as a whole
 * @param warrantyUntil last day of the maker's warranty
 */
@Schema(name = "AssetProfile")
record AssetForm(
        @NotBlank @Size(max = 500) String description,
        @Size(max = 10) List<@NotNull @Valid IdentifierBody> identifiers,
        LocalDate warrantyUntil) {
    /**
     * What a thing is known by.
     *
     * @param value as it is written; capitals, spaces and hyphens make no difference
     */
    @Schema(name = "AssetIdentifier")
    record IdentifierBody(@NotNull IdentifierKind kind, @NotBlank @Size(max = 100) String value) {
        static List<IdentifierBody> of(AssetProfile profile) {
            return profile.identifiers().stream()
                    .map(one -> new IdentifierBody(one.kind(), one.value()))
                    .toList();
        }

        @Override
        public String toString() {
            return "IdentifierBody";
        }
    }

    static AssetForm of(AssetProfile profile) {
        return new AssetForm(
                profile.description(), IdentifierBody.of(profile), profile.warrantyUntil());
    }

    AssetProfile toUseCase() {
        return profile(description, identifiers, warrantyUntil);
    }

    static AssetProfile profile(
            String description, List<IdentifierBody> identifiers, LocalDate warrantyUntil) {
        return new AssetProfile(
                description.strip(),
                Objects.requireNonNullElse(identifiers, List.<IdentifierBody>of()).stream()
                        .map(one -> new AssetProfile.Identifier(one.kind(), one.value()))
                        .toList(),
                warrantyUntil);
    }

    @Override
    public String toString() {
        return "AssetForm";
    }
}
