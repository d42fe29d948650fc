package io.servicecard.platform.probe;

import io.quarkus.panache.common.Sort;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The probe's API. */
@Path("/v1/things")
@RunOnVirtualThread
public class ThingResource {
    private final Things things;
    private final Caller caller;

    ThingResource(Things things, Caller caller) {
        this.things = things;
        this.caller = caller;
    }

    /** A new thing. */
    public record NewThing(@NotBlank @Size(max = 40) String name, @Min(0) int count) {}

    /** A thing. */
    public record ThingView(UUID id, String name, long version) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    public RestResponse<ThingView> create(@Valid @NotNull NewThing request) {
        var id = things.create(request.name());
        return Replies.created("/v1/things/" + id, new ThingView(id, request.name(), 1), 1);
    }

    @POST
    @Path("/{id}/bump")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    public RestResponse<ThingView> bump(
            @RestPath UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        long version = things.bump(id, current -> IfMatch.require(ifMatch, current));
        return Replies.ok(new ThingView(id, null, version), version);
    }

    @POST
    @Path("/{id}/bump-with/{other}")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    public RestResponse<ThingView> bumpBoth(@RestPath UUID id, @RestPath UUID other) {
        things.bump(id, current -> {});
        long version = things.bump(other, current -> {});
        return Replies.ok(new ThingView(other, null, version), version);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public RestResponse<ThingView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var thing = things.findByIdOptional(id).orElseThrow(NotFoundException::new);
        return Replies.read(view(thing), thing.version(), ifNoneMatch);
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    public Page<ThingView> list(@Valid @BeanParam Paging paging) {
        var rows =
                things.find("id < ?1", Sort.descending("id"), paging.before())
                        .page(0, paging.fetch())
                        .list();
        return paging.page(rows, Thing::id, ThingResource::view);
    }

    @GET
    @Path("/of/{owner}")
    @RolesAllowed({Roles.MANAGER, Roles.CUSTOMER})
    public String ownThing(@RestPath UUID owner) {
        if (!caller.maySee(owner)) {
            throw new NotFoundException();
        }
        return "own";
    }

    @GET
    @Path("/undeclared")
    public String undeclared() {
        return "nobody may read this";
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret detail");
    }

    private static ThingView view(Thing thing) {
        return new ThingView(thing.id(), thing.name(), thing.version());
    }
}
