package io.servicecard.loyalty.earning.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.earning.application.SimulateOrder;
import io.servicecard.loyalty.earning.domain.LineKind;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.platform.money.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an order would earn. */
@Path("/v1/loyalty/simulations")
@RunOnVirtualThread
@Tag(name = "Earning simulations", description = "What an order would earn, and why.")
public class SimulationResource {
    private final SimulateOrder simulateOrder;

    SimulationResource(SimulateOrder simulateOrder) {
        this.simulateOrder = simulateOrder;
    }

    /**
     * An order that might be.
     *
     * @param customerId who would earn
     * @param branchId which branch would do the work
     * @param at when it would be handed over; now when left out
     * @param lines what would be done
     * @param paidByPoints which part of their amounts points would pay; none when left out
     */
    @Schema(name = "OrderToSimulate")
    public record SimulationBody(
            @NotNull UUID customerId,
            UUID branchId,
            Instant at,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid LineBody> lines,
            Money paidByPoints) {}

    /**
     * A line of it.
     *
     * @param kind what it is for; SERVICE when left out
     * @param serviceId of the catalogue
     * @param quantity how many
     * @param amount what the line costs as a whole
     */
    @Schema(name = "LineToSimulate")
    public record LineBody(
            LineKind kind,
            UUID serviceId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,
            @NotNull Money amount) {
        private OrderFacts.Line toFacts(int number) {
            var known = Objects.requireNonNullElse(kind, LineKind.SERVICE);
            return new OrderFacts.Line(
                    Integer.toString(number), serviceId, known.name(), quantity, amount);
        }
    }

    /** Reckons it; nothing is granted. */
    @POST
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "What an order would earn, and why")
    @Extension(name = "x-safe", value = "true", parseValue = true)
    public ReckoningView simulateEarning(@Valid @NotNull SimulationBody request) {
        List<OrderFacts.Line> lines = new ArrayList<>();
        for (var line : request.lines()) {
            lines.add(line.toFacts(lines.size() + 1));
        }
        return ReckoningView.of(
                simulateOrder.simulate(
                        new SimulateOrder.Order(
                                request.customerId(),
                                request.branchId(),
                                request.at(),
                                lines,
                                request.paidByPoints())));
    }
}
