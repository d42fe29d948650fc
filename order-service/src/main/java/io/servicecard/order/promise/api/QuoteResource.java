package io.servicecard.order.promise.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.PARTNER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.order.promise.application.QuotePromise;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When an order would be ready, asked before it is placed. */
@Path("/v1/promise-quotes")
@RunOnVirtualThread
@Tag(name = "Promises", description = "When orders will be ready.")
public class QuoteResource {
    private final QuotePromise quotePromise;

    QuoteResource(QuotePromise quotePromise) {
        this.quotePromise = quotePromise;
    }

    /** Which order. */
    @Schema(name = "PromiseQuoteRequest")
    public record QuoteBody(@NotNull UUID branchId, @NotBlank @Size(max = 40) String templateKey) {}

    /** The forecast. */
    @POST
    @RolesAllowed({CUSTOMER, PARTNER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Ask when an order would be ready; changes and promises nothing")
    @Extension(name = "x-safe", value = "true", parseValue = true)
    public ForecastView quotePromise(@Valid @NotNull QuoteBody request) {
        return ForecastView.of(quotePromise.quote(request.branchId(), request.templateKey()));
    }
}
