package io.servicecard.order.catalogue.application;

import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.order.catalogue.domain.CatalogueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;

/** Puts a service into the catalogue. */
@ApplicationScoped
public class OfferService {
    private final Catalogue catalogue;

    OfferService(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The service, now on offer.
     *
     * @throws CatalogueRefused.CodeTaken when another service has its code
     */
    @Transactional
    public CatalogueService offer(CatalogueService service) {
        try {
            catalogue.persistAndFlush(service);
        } catch (ConstraintViolationException e) {
            if ("catalogue_service_code_once".equals(e.getConstraintName())) {
                throw new CatalogueRefused.CodeTaken();
            }
            throw e;
        }
        return service;
    }
}
