package io.servicecard.loyalty.voucher.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.loyalty.voucher.application.DraftVoucher;
import io.servicecard.loyalty.voucher.application.RunVoucher;
import io.servicecard.loyalty.voucher.application.Vouchers;
import io.servicecard.loyalty.voucher.domain.Voucher;
import io.servicecard.loyalty.voucher.domain.VoucherRefused;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Vouchers: the manager's. */
@Path("/v1/loyalty/vouchers")
@RunOnVirtualThread
@Tag(name = "Vouchers", description = "Codes that give points.")
public class VoucherResource {
    private final DraftVoucher draftVoucher;
    private final RunVoucher runVoucher;
    private final Vouchers vouchers;

    VoucherResource(DraftVoucher draftVoucher, RunVoucher runVoucher, Vouchers vouchers) {
        this.draftVoucher = draftVoucher;
        this.runVoucher = runVoucher;
        this.vouchers = vouchers;
    }

    /**
     * A voucher to write.
     *
     * @param key its name for people, for example {@code fair-2026}
     * @param terms what it says
     */
    @Schema(name = "NewVoucher")
    public record NewVoucher(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
            @NotNull @Valid VoucherBody terms) {}

    /**
     * A published voucher.
     *
     * @param voucher as it is
     * @param code what gives its points; only in this answer
     */
    @Schema(name = "PublishedVoucher")
    public record Published(VoucherView voucher, String code) {}

    /**
     * How often a voucher was used.
     *
     * @param used times by now
     */
    @Schema(name = "VoucherUses")
    public record Uses(long used) {}

    /** Writes a voucher. */
    @POST
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a voucher, as a draft")
    @APIResponseSchema(value = VoucherView.class, responseCode = "201")
    public RestResponse<VoucherView> draftVoucher(@Valid @NotNull NewVoucher request) {
        var voucher = draftVoucher.draft(request.key(), request.terms().toDomain());
        return Replies.created(
                "/v1/loyalty/vouchers/" + voucher.id(), VoucherView.of(voucher), voucher.version());
    }

    /** All vouchers, newest first. */
    @GET
    @RolesAllowed(MANAGER)
    @Operation(summary = "List vouchers, newest first")
    public Page<VoucherView> listVouchers(@Valid @BeanParam Paging paging) {
        return paging.page(
                vouchers.before(paging.before(), paging.fetch()), Voucher::id, VoucherView::of);
    }

    /** A voucher. */
    @GET
    @Path("/{voucherId}")
    @RolesAllowed(MANAGER)
    @Operation(summary = "A voucher, without its code")
    public RestResponse<VoucherView> getVoucher(
            @RestPath UUID voucherId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var voucher = found(voucherId);
        return Replies.read(VoucherView.of(voucher), voucher.version(), ifNoneMatch);
    }

    /** Writes a draft anew. */
    @PUT
    @Path("/{voucherId}")
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a voucher's draft anew")
    public RestResponse<VoucherView> changeVoucher(
            @RestPath UUID voucherId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull VoucherBody request) {
        return answer(draftVoucher.change(voucherId, request.toDomain(), ifMatch));
    }

    /** Publishes a draft, and tells its code. */
    @POST
    @Path("/{voucherId}/publish")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Publish a voucher; its code is told here and never again")
    public RestResponse<Published> publishVoucher(
            @RestPath UUID voucherId, @HeaderParam("If-Match") IfMatch ifMatch) {
        var published = runVoucher.publish(voucherId, ifMatch);
        return Replies.ok(
                new Published(VoucherView.of(published.voucher()), published.code()),
                published.voucher().version());
    }

    /** Stops a voucher. */
    @POST
    @Path("/{voucherId}/stop")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Stop a voucher; what it gave stays given")
    public RestResponse<VoucherView> stopVoucher(
            @RestPath UUID voucherId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(runVoucher.stop(voucherId, ifMatch));
    }

    /** How often a voucher was used. */
    @GET
    @Path("/{voucherId}/uses")
    @RolesAllowed(MANAGER)
    @Operation(summary = "How often a voucher was used")
    public Uses getVoucherUses(@RestPath UUID voucherId) {
        return new Uses(vouchers.uses(found(voucherId).id()));
    }

    private Voucher found(UUID id) {
        return vouchers.findByIdOptional(id).orElseThrow(VoucherRefused.VoucherNotFound::new);
    }

    private static RestResponse<VoucherView> answer(Voucher voucher) {
        return Replies.ok(VoucherView.of(voucher), voucher.version());
    }
}
