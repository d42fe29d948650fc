package io.servicecard.loyalty.referral.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.referral.application.NameReferrer;
import io.servicecard.loyalty.referral.domain.Referral;
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

/** The members whom one customer brought. */
@Path("/v1/loyalty/accounts/{customerId}/referrals")
@RunOnVirtualThread
@Tag(name = "Referrals")
public class CustomersReferralsResource {
    private final NameReferrer nameReferrer;

    CustomersReferralsResource(NameReferrer nameReferrer) {
        this.nameReferrer = nameReferrer;
    }

    /** Members whom a member brought, newest first. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Members whom a member brought, newest first")
    public Page<ReferralView> listReferrals(
            @RestPath UUID customerId, @Valid @BeanParam Paging paging) {
        return paging.page(
                nameReferrer.of(customerId, paging.before(), paging.fetch()),
                Referral::id,
                ReferralView::ofReferrer);
    }
}
