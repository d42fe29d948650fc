package io.servicecard.card.customer.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.PARTNER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.card.customer.application.ChangeCustomer;
import io.servicecard.card.customer.application.ContactBook;
import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.application.ReadCustomers;
import io.servicecard.card.customer.application.RegisterCustomer;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.MergePatches;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Customers and their profiles. */
@Path("/v1/customers")
@RunOnVirtualThread
@Tag(name = "Customers")
public class CustomerResource {
    private final RegisterCustomer register;
    private final ChangeCustomer change;
    private final ReadCustomers read;
    private final ContactBook contacts;
    private final ProfilePatches patches;

    CustomerResource(
            RegisterCustomer register,
            ChangeCustomer change,
            ReadCustomers read,
            ContactBook contacts,
            ProfilePatches patches) {
        this.register = register;
        this.change = change;
        this.read = read;
        this.contacts = contacts;
        this.patches = patches;
    }

    @POST
    @RolesAllowed({RECEPTION, PARTNER})
    @Idempotent
    @Operation(summary = "Register a customer")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    public RestResponse<CustomerView> registerCustomer(@Valid @NotNull CustomerForm form) {
        var customer = register.register(form.kind(), form.profile(contacts));
        return Replies.created(
                "/v1/customers/" + customer.id(),
                CustomerView.of(customer),
                customer.customer().version());
    }

    @GET
    @RolesAllowed({RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List customers, newest first; the access log notes each one shown")
    public Page<CustomerSummary> listCustomers(@Valid @BeanParam Paging paging) {
        var found = read.list(paging.before(), paging.fetch(), paging.limit());
        return paging.page(found, KnownCustomer::id, CustomerSummary::of);
    }

    @GET
    @Path("/me")
    @RolesAllowed(CUSTOMER)
    @Operation(summary = "Read the own profile")
    public RestResponse<CustomerView> readMe(@HeaderParam("If-None-Match") String ifNoneMatch) {
        var me = read.me();
        return Replies.read(CustomerView.of(me), me.customer().version(), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RECEPTION, SUPPORT, MANAGER, CUSTOMER})
    @Operation(summary = "Read a profile; the access log notes it")
    public RestResponse<CustomerView> readCustomer(
            @RestPath UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var customer = read.one(id);
        return Replies.read(CustomerView.of(customer), customer.customer().version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @RolesAllowed({RECEPTION, SUPPORT, CUSTOMER})
    @Operation(summary = "Change a profile by JSON Merge Patch (RFC 7396)")
    public RestResponse<CustomerView> changeCustomer(
            @RestPath UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatches.MEDIA_TYPE,
                                            schema = @Schema(implementation = ProfilePatch.class)))
                    @NotNull
                    String patch) {
        var changed = change.change(id, ifMatch, patches.read(patch));
        return Replies.ok(CustomerView.of(changed), changed.customer().version());
    }
}
