package io.servicecard.order.work.api;

import io.servicecard.order.work.application.Proof;
import io.servicecard.platform.http.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What the item is given back for: the PIN the customer shows, or a signature; one of them.
 *
 * @param pin of 6 digits
 */
@Schema(name = "HandOver")
record HandOverBody(
        @Pattern(regexp = "\\d{6}") @Size(max = 6) String pin, @Valid SignatureBody signature) {
    private static final int BAD_REQUEST = 400;

    /**
     * A signature at the desk.
     *
     * @param attachmentId a picture attached to the order since it was ready, for SIGNATURE
     * @param signedBy name of who signed
     */
    @Schema(name = "SignatureAtDesk")
    record SignatureBody(@NotNull UUID attachmentId, @NotBlank @Size(max = 200) String signedBy) {
        Proof toProof() {
            return new Proof.Signature(attachmentId, signedBy);
        }
    }

    /** Empty when it brings none or both. */
    Optional<Proof> proof() {
        if (pin != null && signature != null) {
            return Optional.empty();
        }
        return Optional.<Proof>ofNullable(pin == null ? null : new Proof.Pin(pin))
                .or(() -> Optional.ofNullable(signature).map(SignatureBody::toProof));
    }

    /** The answer to a request that brings none or both. */
    static RestResponse<Problem> unclear() {
        return Problem.of(BAD_REQUEST, "hand-over-unclear")
                .detail("Bring the PIN or the signature.")
                .response();
    }
}
