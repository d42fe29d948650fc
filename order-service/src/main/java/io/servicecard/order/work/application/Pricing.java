package io.servicecard.order.work.application;

import io.servicecard.order.catalogue.application.Catalogue;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.work.domain.Bill;
import io.servicecard.order.work.domain.MoneyRefused;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.Warranty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Looks up what services cost now and writes it into lines. */
@ApplicationScoped
public class Pricing {
    private final Catalogue catalogue;

    Pricing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The bill.
     *
     * @param currency of the branch
     * @param services those that exist of the ones asked for, by id
     * @throws OrderRefused when a service is unknown, priced in another currency, or the sum too
     *     large
     */
    static Bill bill(
            String currency, List<NewOrder.Line> lines, Map<UUID, CatalogueService> services) {
        var priced =
                lines(
                        currency,
                        lines.stream()
                                .map(
                                        line ->
                                                new NewLine(
                                                        LineKind.SERVICE,
                                                        line.serviceId(),
                                                        null,
                                                        null,
                                                        line.quantity(),
                                                        0,
                                                        0))
                                .toList(),
                        services);
        try {
            return new Bill(currency, priced);
        } catch (ArithmeticException e) {
            throw new MoneyRefused.TotalTooLarge();
        }
    }

    /**
     * The lines, with prices as they are now.
     *
     * @throws OrderRefused when a service is unknown, or a price in another currency
     */
    public List<OrderLine> lines(String currency, List<NewLine> lines) {
        var ids = lines.stream().map(NewLine::serviceId).filter(Objects::nonNull).toList();
        return lines(currency, lines, catalogue.byId(ids));
    }

    private static List<OrderLine> lines(
            String currency, List<NewLine> lines, Map<UUID, CatalogueService> services) {
        var priced = new ArrayList<OrderLine>();
        for (var line : lines) {
            var field = "lines[" + priced.size() + "].serviceId";
            priced.add(
                    line.kind() == LineKind.SERVICE
                            ? ofCatalogue(line, services, field, currency)
                            : free(line, currency));
        }
        return priced;
    }

    private static OrderLine ofCatalogue(
            NewLine line, Map<UUID, CatalogueService> services, String field, String currency) {
        var service =
                Optional.ofNullable(services.get(line.serviceId()))
                        .orElseThrow(() -> new OrderRefused.ReferenceUnknown(field));
        if (service.retiredAt().isPresent()) {
            throw new OrderRefused.ServiceRetired(service.id());
        }
        mustBeIn(currency, service.price().currency());
        return new OrderLine(
                LineKind.SERVICE,
                service.id(),
                service.name(),
                service.price().amountMinor(),
                line.quantity(),
                service.tax().basisPoints(),
                0,
                Warranty.ofDays(service.warrantyDays()));
    }

    private static OrderLine free(NewLine line, String currency) {
        mustBeIn(currency, line.unitPrice().currency());
        if (line.unitPrice().isNegative()) {
            throw new MoneyRefused.AmountNotPositive();
        }
        return new OrderLine(
                line.kind(),
                null,
                line.name(),
                line.unitPrice().amountMinor(),
                line.quantity(),
                line.taxBasisPoints(),
                0,
                Warranty.ofDays(line.warrantyDays()));
    }

    private static void mustBeIn(String expected, String currency) {
        if (!currency.equals(expected)) {
            throw new MoneyRefused.CurrencyMismatch(expected);
        }
    }
}
