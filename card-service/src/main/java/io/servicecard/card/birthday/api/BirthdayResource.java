package io.servicecard.card.birthday.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.card.birthday.application.KeepBirthday;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Birthdays of customers who are persons. */
@Path("/v1/customers/{id}/birthday")
@RunOnVirtualThread
@Tag(name = "Customers")
public class BirthdayResource {
    private final KeepBirthday keepBirthday;

    BirthdayResource(KeepBirthday keepBirthday) {
        this.keepBirthday = keepBirthday;
    }

    /**
     * Says a birthday.
     *
     * @param birthday the date of birth
     */
    @Schema(name = "BirthdayForm")
    record Form(@NotNull LocalDate birthday) {}

    /**
     * A customer's birthday.
     *
     * @param customerId whose
     * @param birthday the date of birth, absent when it is not known
     * @param version of the customer
     */
    @Schema(name = "Birthday")
    record View(UUID customerId, @Schema(nullable = true) LocalDate birthday, long version) {
        static View of(KeepBirthday.Known known) {
            return new View(known.customerId(), known.birthday().orElse(null), known.version());
        }
    }

    @GET
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Read a customer's birthday; the access log notes it")
    public RestResponse<View> readBirthday(
            @RestPath UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var known = keepBirthday.of(id);
        return Replies.read(View.of(known), known.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(summary = "Say a customer's birthday; another date gives no second present")
    public RestResponse<View> setBirthday(
            @RestPath UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Form form) {
        var known = keepBirthday.set(id, ifMatch, form.birthday());
        return Replies.ok(View.of(known), known.version());
    }
}
