package io.servicecard.loyalty.statement.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.account.api.EntryView;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.statement.application.ReadStatement;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.RequestRefused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The past of customers' points. */
@Path("/v1/loyalty/accounts/{customerId}")
@RunOnVirtualThread
@Tag(name = "Loyalty statements", description = "The past of customers' points.")
public class StatementResource {
    private static final String MOMENT =
            "20\\d{2}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?Z";

    private final ReadStatement readStatement;

    StatementResource(ReadStatement readStatement) {
        this.readStatement = readStatement;
    }

    /**
     * What happened between two moments.
     *
     * @param opening the balance just before the first
     * @param entries oldest first
     * @param closing the balance just before the second
     */
    @Schema(name = "PointsStatement")
    public record StatementView(
            ReadStatement.Balance opening,
            List<EntryView> entries,
            ReadStatement.Balance closing) {}

    /** The batches of points, newest first; a customer sees the own ones. */
    @GET
    @Path("/lots")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "A customer's batches of points, newest first")
    public Page<LotView> listLoyaltyLots(
            @RestPath UUID customerId, @Valid @BeanParam Paging paging) {
        var rows = readStatement.lots(customerId, paging.before(), paging.fetch());
        var now = readStatement.now();
        return paging.page(rows, Lot::id, lot -> LotView.of(lot, now));
    }

    /** The entries of a period, the last month unless said, with the balances around them. */
    @GET
    @Path("/statement")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "What happened to a customer's points in a period")
    public StatementView getLoyaltyStatement(
            @RestPath UUID customerId,
            @QueryParam("from") @Pattern(regexp = MOMENT) String from,
            @QueryParam("to") @Pattern(regexp = MOMENT) String to) {
        var period = readStatement.period(customerId, optional("from", from), optional("to", to));
        return new StatementView(
                period.opening(),
                period.entries().stream().map(EntryView::of).toList(),
                period.closing());
    }

    /** The balance as of a moment, as it was known by another. */
    @GET
    @Path("/balance")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "A customer's balance as of a moment, as it was known by another")
    public ReadStatement.Balance getLoyaltyBalance(
            @RestPath UUID customerId,
            @QueryParam("asOf") @Pattern(regexp = MOMENT) String asOf,
            @QueryParam("recordedBy") @Pattern(regexp = MOMENT) String recordedBy) {
        return readStatement.balance(
                customerId, optional("asOf", asOf), optional("recordedBy", recordedBy));
    }

    private static Optional<Instant> optional(String name, String text) {
        return Optional.ofNullable(text).map(value -> moment(name, value));
    }

    private static Instant moment(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new RequestRefused.Malformed(name);
        }
    }
}
