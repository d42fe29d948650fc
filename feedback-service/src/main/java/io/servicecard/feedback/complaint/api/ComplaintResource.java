package io.servicecard.feedback.complaint.api;

import io.servicecard.feedback.api.Storable;
import io.servicecard.feedback.complaint.application.OpenComplaint;
import io.servicecard.feedback.complaint.application.ReadComplaints;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Complaints: made and read. */
@Path("/v1/complaints")
@RunOnVirtualThread
@Tag(name = "Complaints")
public class ComplaintResource {
    private final OpenComplaint openComplaint;
    private final ReadComplaints readComplaints;
    private final ComplaintViews views;

    ComplaintResource(
            OpenComplaint openComplaint, ReadComplaints readComplaints, ComplaintViews views) {
        this.openComplaint = openComplaint;
        this.readComplaints = readComplaints;
        this.views = views;
    }

    /** Makes a complaint. */
    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT})
    @Idempotent
    @Operation(summary = "Complain, or write a customer's complaint down")
    @APIResponseSchema(
            value = ComplaintView.class,
            responseCode = "201",
            responseDescription = "Opened; its steps have their deadlines.")
    public RestResponse<ComplaintView> openComplaint(@Valid @NotNull NewComplaint request) {
        var opened = openComplaint.open(request.orderId(), request.customerId(), request.text());
        return Replies.created("/v1/complaints/" + opened.id(), views.of(opened), opened.version());
    }

    /** Shows one complaint. */
    @GET
    @Path("/{complaintId}")
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "One complaint; a customer sees the own")
    public RestResponse<ComplaintView> showComplaint(@RestPath UUID complaintId) {
        // no 304: whether a step is late changes with the clock and not with the version
        var complaint = readComplaints.one(complaintId);
        return Replies.ok(views.of(complaint), complaint.version());
    }

    /** Lists complaints, newest first. */
    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.MANAGER})
    @Operation(summary = "Complaints, newest first; a customer sees the own")
    public Page<ComplaintView> listComplaints(@Valid @BeanParam Paging paging) {
        var found = readComplaints.page(paging.before(), paging.fetch());
        return views.page(paging, found);
    }

    /**
     * A complaint to be made.
     *
     * @param orderId the order complained about, may be absent
     * @param customerId for support: whose complaint it is; absent when the order says so
     * @param text in the customer's words
     */
    public record NewComplaint(
            UUID orderId, UUID customerId, @NotBlank @Size(max = 4000) @Storable String text) {}
}
