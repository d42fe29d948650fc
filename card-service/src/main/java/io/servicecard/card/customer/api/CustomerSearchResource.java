package io.servicecard.card.customer.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.application.ReadCustomers;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding customers by what is not written into addresses, for addresses end in logs. */
@Path("/v1/customer-searches")
@RunOnVirtualThread
@Tag(name = "Customers")
public class CustomerSearchResource {
    private final ReadCustomers read;

    CustomerSearchResource(ReadCustomers read) {
        this.read = read;
    }

    /**
     * Who is looked for: whoever has all that is given, at least one.
     *
     * @param phone in any spelling with the country's code
     * @param email in any spelling
     */
    record CustomerSearch(@Size(max = 40) String phone, @Size(max = 254) String email) {
        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "give phone, email or both")
        public boolean isPhoneOrEmail() {
            return phone != null || email != null;
        }

        @Override
        public String toString() {
            return "CustomerSearch";
        }
    }

    @POST
    @RolesAllowed({RECEPTION, SUPPORT, MANAGER})
    @Extension(name = "x-safe", value = "true", parseValue = true)
    @Operation(
            summary =
                    "Find customers by phone or e-mail, newest first; the access log notes each one shown")
    public Page<CustomerSummary> searchCustomers(
            @Valid @NotNull CustomerSearch search, @Valid @BeanParam Paging paging) {
        var found =
                read.reachedBy(
                        search.phone(),
                        search.email(),
                        paging.before(),
                        paging.fetch(),
                        paging.limit());
        return paging.page(found, KnownCustomer::id, CustomerSummary::of);
    }
}
