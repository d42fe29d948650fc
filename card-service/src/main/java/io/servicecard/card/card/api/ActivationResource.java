package io.servicecard.card.card.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;

import io.servicecard.card.card.application.ActivateCard;
import io.servicecard.card.card.domain.CardNumber;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.limit.GuessLimited;
import io.servicecard.platform.limit.GuessedAt;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking a card into use. */
@Path("/v1/card-activations")
@RunOnVirtualThread
@Tag(name = "Cards")
public class ActivationResource {
    private final ActivateCard activateCard;

    ActivationResource(ActivateCard activateCard) {
        this.activateCard = activateCard;
    }

    record CardActivation(
            @NotBlank @Size(max = 32) String cardNumber,
            @NotBlank @Size(max = 32) String activationCode)
            implements GuessedAt {
        @Override
        public String guessedAt() {
            return cardNumber == null ? null : CardNumber.bare(cardNumber);
        }

        @Override
        public String toString() {
            return "CardActivation";
        }
    }

    @POST
    @RolesAllowed(CUSTOMER)
    @GuessLimited(
            value = "card-activation",
            wrong = CardRefused.ActivationFailed.class,
            strict = true)
    @Idempotent
    @Operation(summary = "Take a card into use with its number and activation code")
    @APIResponseSchema(value = CardView.class, responseCode = "201")
    public RestResponse<CardView> activateCard(@Valid @NotNull CardActivation activation) {
        var card = activateCard.activate(activation.cardNumber(), activation.activationCode());
        return Replies.created("/v1/cards/" + card.id(), CardView.of(card), card.version());
    }
}
