package io.servicecard.order.analytics.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.order.analytics.application.ReadAnalytics;
import io.servicecard.order.analytics.domain.Period;
import io.servicecard.order.analytics.domain.ReadyOrder;
import io.servicecard.platform.http.RequestRefused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a branch did, computed from recorded facts. */
@Path("/v1/order-analytics/{branchId}")
@RunOnVirtualThread
@Tag(name = "Analytics", description = "Figures of a branch, computed from recorded facts.")
public class AnalyticsResource {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of(
                    "orderNumber",
                    "templateKey",
                    "acceptedAt",
                    "readyAt",
                    "leadMinutes",
                    "p50AtIntake",
                    "p90AtIntake",
                    "promisedBy",
                    "promisedByHand",
                    "kept");

    private final ReadAnalytics analytics;

    AnalyticsResource(ReadAnalytics analytics) {
        this.analytics = analytics;
    }

    /** The figures. */
    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "Read a branch's figures from one day to another, both counted",
            description = "Without `from` thirty days, without `to` until today; as 2026-03-31.")
    public FiguresView readOrderAnalytics(
            @RestPath UUID branchId,
            @RestQuery @Size(max = 10) String from,
            @RestQuery @Size(max = 10) String to) {
        return FiguresView.of(analytics.figures(period(branchId, from, to)));
    }

    /** The orders behind them. */
    @GET
    @Path("/orders")
    @Produces("text/csv")
    @RolesAllowed(MANAGER)
    @Operation(summary = "Export the orders that became ready in these days, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "A row an order, the earliest first; times are UTC.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> exportReadyOrders(
            @RestPath UUID branchId,
            @RestQuery @Size(max = 10) String from,
            @RestQuery @Size(max = 10) String to) {
        var period = period(branchId, from, to);
        StreamingOutput table = out -> write(period, out);
        return RestResponse.ResponseBuilder.ok(table)
                .header("Content-Disposition", "attachment; filename=\"orders.csv\"")
                .build();
    }

    private Period period(UUID branchId, String from, String to) {
        return analytics.period(branchId, day("from", from), day("to", to));
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.ofNullable(text).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new RequestRefused.Malformed(name);
        }
    }

    /** Page by page, each in a short transaction: the table may be long. */
    private void write(Period period, OutputStream out) throws IOException {
        try (var csv = new SafeCsv(out, COLUMNS)) {
            var page = analytics.orders(period, period.from(), new UUID(0, 0), PAGE);
            while (!page.isEmpty()) {
                for (var order : page) {
                    csv.row(cells(order));
                }
                var last = page.getLast();
                page = analytics.orders(period, last.readyAt(), last.orderId(), PAGE);
            }
        }
    }

    private static List<Object> cells(ReadyOrder order) {
        return List.of(
                order.number(),
                order.templateKey(),
                order.acceptedAt(),
                order.readyAt(),
                Duration.between(order.acceptedAt(), order.readyAt()).toMinutes(),
                order.p50(),
                order.p90(),
                order.promisedBy(),
                order.byHand(),
                !order.readyAt().isAfter(order.promisedBy()));
    }
}
