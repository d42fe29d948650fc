package io.servicecard.loyalty.offer.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.offer.application.UseOffers;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The offers of one customer. */
@Path("/v1/loyalty/accounts/{customerId}/offers")
@RunOnVirtualThread
@Tag(name = "Offers")
public class CustomersOffersResource {
    private final UseOffers useOffers;

    CustomersOffersResource(UseOffers useOffers) {
        this.useOffers = useOffers;
    }

    /** A customer's offers, newest first. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "A customer's offers, newest first")
    public Page<OfferView> listOffers(@RestPath UUID customerId, @Valid @BeanParam Paging paging) {
        return paging.page(
                useOffers.of(customerId, paging.before(), paging.fetch()),
                seen -> seen.offer().id(),
                OfferView::of);
    }
}
