package io.servicecard.order.work.application;

import io.servicecard.order.catalogue.application.Catalogue;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.work.domain.Bill;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.order.work.domain.OrderRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up what services cost now and writes it into a bill. */
@ApplicationScoped
class Pricing {
    private final Catalogue catalogue;

    Pricing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The bill.
     *
     * @param currency of the branch
     * @throws OrderRefused when a service is unknown, priced in another currency, or the sum too
     *     large
     */
    Bill bill(String currency, List<NewOrder.Line> lines) {
        var services = catalogue.byId(lines.stream().map(NewOrder.Line::serviceId).toList());
        List<OrderLine> priced = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            var field = "lines[" + index + "].serviceId";
            var service =
                    Optional.ofNullable(services.get(lines.get(index).serviceId()))
                            .orElseThrow(() -> new OrderRefused.ReferenceUnknown(field));
            priced.add(line(service, lines.get(index).quantity(), currency));
        }
        try {
            return new Bill(currency, priced);
        } catch (ArithmeticException e) {
            throw new OrderRefused.TotalTooLarge();
        }
    }

    private static OrderLine line(CatalogueService service, int quantity, String currency) {
        if (!service.price().currency().equals(currency)) {
            throw new OrderRefused.CurrencyMismatch(currency);
        }
        return new OrderLine(
                LineKind.SERVICE,
                service.id(),
                service.name(),
                service.price().amountMinor(),
                quantity,
                service.tax().basisPoints(),
                0);
    }
}
