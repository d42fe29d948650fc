package io.servicecard.loyalty.account.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.account.application.ReadAccount;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.tier.application.ReadStanding;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Points of customers. */
@Path("/v1/loyalty/accounts/{customerId}")
@RunOnVirtualThread
@Tag(name = "Loyalty accounts", description = "Points of customers.")
public class AccountResource {
    private final ReadAccount readAccount;
    private final ReadStanding readStanding;

    AccountResource(ReadAccount readAccount, ReadStanding readStanding) {
        this.readAccount = readAccount;
        this.readStanding = readStanding;
    }

    /** The balance; a customer sees the own one. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "A customer's balance")
    public RestResponse<AccountView> getLoyaltyAccount(
            @RestPath UUID customerId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var seen = readAccount.of(customerId);
        var standing = readStanding.of(customerId);
        long revision = Objects.hash(seen.revision(), standing) & 0xffffffffL;
        return Replies.read(AccountView.of(seen, standing), revision, ifNoneMatch);
    }

    /** What moved the points, newest first; a customer sees the own entries. */
    @GET
    @Path("/entries")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "What moved a customer's points, newest first")
    public Page<EntryView> listLoyaltyEntries(
            @RestPath UUID customerId, @Valid @BeanParam Paging paging) {
        var rows = readAccount.entries(customerId, paging.before(), paging.fetch());
        return paging.page(rows, JournalEntry::id, EntryView::of);
    }
}
