package io.servicecard.order.catalogue.application;

import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.catalogue.domain.Terms;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;

/** Puts services into the catalogue, changes what is offered, and takes them out of it. */
@ApplicationScoped
public class OfferService {
    private final Catalogue catalogue;
    private final InstantSource clock;

    OfferService(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The service, now on offer.
     *
     * @throws CatalogueRefused when another service has its code, or its category is unknown
     */
    @Transactional
    public CatalogueService offer(CatalogueService service) {
        catalogue.persist(service);
        flush();
        return service;
    }

    /**
     * The service on other terms; orders keep the ones they were placed on.
     *
     * @param ifMatch must name the version the change starts from
     * @throws CatalogueRefused when there is none, it is not offered any more, or its category is
     *     unknown
     */
    @Transactional
    public CatalogueService change(UUID id, IfMatch ifMatch, UnaryOperator<Terms> change) {
        var service = lock(id);
        IfMatch.require(ifMatch, service.version());
        service.change(change.apply(service.terms()));
        flush();
        return service;
    }

    /**
     * The service, not offered any more; orders go on with it.
     *
     * @throws CatalogueRefused when there is none, or that was said before
     */
    @Transactional
    public CatalogueService retire(UUID id, IfMatch ifMatch) {
        var service = lock(id);
        IfMatch.check(ifMatch, service.version());
        service.retire(clock.instant());
        return service;
    }

    private CatalogueService lock(UUID id) {
        return catalogue.lock(id).orElseThrow(CatalogueRefused.NotFound::new);
    }

    /** Lets the database say what it refuses, while it can be told from other refusals. */
    private void flush() {
        try {
            catalogue.flush();
        } catch (ConstraintViolationException e) {
            throw switch (e.getConstraintName()) {
                case "catalogue_service_code_once" -> new CatalogueRefused.CodeTaken();
                case "catalogue_service_category_offered" -> new CatalogueRefused.CategoryUnknown();
                case null, default -> e;
            };
        }
    }
}
