package io.servicecard.order.asset.api;

import io.servicecard.order.asset.api.AssetForm.IdentifierBody;
import io.servicecard.order.asset.application.AssetProfile;
import io.servicecard.order.asset.application.KnownAsset;
import io.servicecard.order.asset.domain.IdentifierKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about things of customers bring, and answers show. */
final class AssetBodies {
    private AssetBodies() {}

    /**
     * A thing to register.
     *
     * @param warrantyUntil last day of the maker's warranty
     */
    @Schema(name = "AssetRegistration")
    record RegistrationBody(
            @NotNull UUID customerId,
            @NotBlank @Size(max = 500) String description,
            @Size(max = 10) List<@NotNull @Valid IdentifierBody> identifiers,
            LocalDate warrantyUntil) {
        AssetProfile profile() {
            return AssetForm.profile(description, identifiers, warrantyUntil);
        }

        @Override
        public String toString() {
            return "RegistrationBody";
        }
    }

    /**
     * What a merge patch of a thing may hold: a member that is absent stays, one that is null goes.
     * Describes the body; the patch itself is applied as JSON.
     */
    @Schema(name = "AssetPatch")
    record PatchBody(
            @Schema(maxLength = 500) String description,
            @Schema(nullable = true, maxItems = 10) List<IdentifierBody> identifiers,
            @Schema(nullable = true) LocalDate warrantyUntil) {}

    /** What is looked for. */
    @Schema(name = "AssetSearch")
    record SearchBody(@NotNull IdentifierKind kind, @NotBlank @Size(max = 100) String value) {
        @Override
        public String toString() {
            return "SearchBody";
        }
    }

    /** Nothing to say. */
    @Schema(name = "NothingOfAsset")
    record NothingBody() {}

    /**
     * A thing of a customer.
     *
     * @param description left out once the customer was erased
     * @param warrantyUntil last day of the maker's warranty
     * @param retiredAt since when the customer has it no longer
     */
    @Schema(name = "RegisteredAsset")
    record AssetView(
            UUID id,
            UUID customerId,
            @Schema(nullable = true) String description,
            List<IdentifierBody> identifiers,
            @Schema(nullable = true) LocalDate warrantyUntil,
            Instant registeredAt,
            @Schema(nullable = true) Instant retiredAt,
            long version) {
        static AssetView of(KnownAsset known) {
            var asset = known.asset();
            return new AssetView(
                    asset.id(),
                    asset.customerId(),
                    known.profile().description(),
                    IdentifierBody.of(known.profile()),
                    asset.warrantyUntil().orElse(null),
                    asset.registeredAt(),
                    asset.retiredAt().orElse(null),
                    asset.version());
        }
    }
}
