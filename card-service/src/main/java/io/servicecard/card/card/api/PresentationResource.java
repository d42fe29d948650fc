package io.servicecard.card.card.api;

import static io.servicecard.platform.security.Roles.RECEPTION;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.servicecard.card.card.application.PresentCard;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.card.card.domain.CardState;
import io.servicecard.card.customer.domain.ContactMedium;
import io.servicecard.card.interaction.application.OpenOrders;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.limit.GuessLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A card is shown at the counter. */
@Path("/v1/card-presentations")
@RunOnVirtualThread
@Tag(name = "Presentation")
public class PresentationResource {
    private final PresentCard presentCard;

    PresentationResource(PresentCard presentCard) {
        this.presentCard = presentCard;
    }

    /**
     * What was shown: exactly one of the two.
     *
     * @param token read from the QR code
     * @param cardNumber read from the card
     */
    record CardPresentation(@Size(max = 200) String token, @Size(max = 32) String cardNumber) {
        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "give either token or cardNumber")
        public boolean isTokenOrNumber() {
            return token == null ^ cardNumber == null;
        }

        @Override
        public String toString() {
            return "CardPresentation";
        }
    }

    record PresentedCardView(
            UUID cardId,
            UUID customerId,
            @Schema(nullable = true) String displayName,
            List<String> maskedContacts,
            String locale,
            CardState state,
            String maskedNumber,
            LocalDate validTo,
            List<OpenOrders.OpenOrder> openOrders) {
        static PresentedCardView of(PresentCard.Presentation presentation) {
            var card = presentation.card();
            var profile = presentation.holder().profile();
            return new PresentedCardView(
                    card.id(),
                    card.customerId(),
                    profile.displayName(),
                    profile.contactMedium().stream().map(ContactMedium::masked).toList(),
                    profile.locale(),
                    card.state(),
                    card.maskedNumber(),
                    card.validity().to(),
                    presentation.orders());
        }
    }

    @POST
    @RolesAllowed(RECEPTION)
    @GuessLimited(value = "card-presentation", wrong = CardRefused.PresentationRefused.class)
    @Idempotent
    @Operation(summary = "Read whose card is presented; the access log notes it")
    public RestResponse<PresentedCardView> presentCard(@Valid @NotNull CardPresentation shown) {
        return RestResponse.ok(
                PresentedCardView.of(
                        shown.token() != null
                                ? presentCard.byToken(shown.token())
                                : presentCard.byNumber(shown.cardNumber())));
    }
}
