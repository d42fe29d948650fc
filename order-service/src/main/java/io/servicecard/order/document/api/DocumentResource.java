package io.servicecard.order.document.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.document.application.GiveDocument;
import io.servicecard.order.document.domain.DocumentKind;
import io.servicecard.order.document.domain.DocumentName;
import io.servicecard.order.document.domain.DocumentRefused;
import io.servicecard.order.document.domain.Language;
import io.servicecard.order.document.domain.OrderDocument;
import io.servicecard.platform.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The papers of an order. */
@Path("/v1/orders/{orderId}/documents")
@RunOnVirtualThread
@Tag(name = "Documents", description = "Papers of orders, as PDF in three languages.")
public class DocumentResource {
    private final GiveDocument documents;

    DocumentResource(GiveDocument documents) {
        this.documents = documents;
    }

    /**
     * A paper that can be had.
     *
     * @param name its place below the list, for example {@code estimate-2}
     * @param printed in which languages it was, at first
     */
    @Schema(name = "Document")
    public record DocumentView(DocumentKind kind, String name, List<PrintedView> printed) {}

    /**
     * What was printed, and is given out ever after.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     */
    @Schema(name = "PrintedDocument")
    public record PrintedView(Language language, int sizeBytes, String sha256, Instant madeAt) {
        static PrintedView of(OrderDocument document) {
            return new PrintedView(
                    document.language(),
                    document.sizeBytes(),
                    document.sha256(),
                    document.madeAt());
        }
    }

    /** The papers. */
    @GET
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List the papers that an order has by now")
    @Extension(
            name = "x-bounded",
            value = "three papers, and one for each of at most 100 estimates")
    public Page<DocumentView> listDocuments(@RestPath UUID orderId) {
        var listed = documents.of(orderId);
        return Page.whole(
                listed.names().stream()
                        .map(
                                name ->
                                        new DocumentView(
                                                name.kind(),
                                                name.word(),
                                                listed.printed().stream()
                                                        .filter(one -> one.name().equals(name))
                                                        .map(PrintedView::of)
                                                        .toList()))
                        .toList());
    }

    /** One of them. */
    @GET
    @Path("/{name}")
    @Produces("application/pdf")
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(
            summary = "Download a paper; printed when it is first asked for, the same ever after")
    @APIResponse(
            responseCode = "200",
            description = "The paper.",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> readDocument(
            @RestPath UUID orderId,
            @RestPath @Size(max = 40) String name,
            @RestQuery @DefaultValue("EN") Language language) {
        var wanted = DocumentName.read(name).orElseThrow(DocumentRefused.NotFound::new);
        var given = documents.give(orderId, wanted, language);
        return RestResponse.ResponseBuilder.ok(given.pdf())
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + given.fileName() + "\"")
                .build();
    }
}
