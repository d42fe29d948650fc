package io.servicecard.order.catalogue.application;

import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.order.catalogue.domain.ServiceCategory;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;

/** Groups what is offered. */
@ApplicationScoped
public class KeepCategories {
    private final Categories categories;
    private final InstantSource clock;

    KeepCategories(Categories categories, InstantSource clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * The category, to which services can belong now.
     *
     * @throws CatalogueRefused.CategoryKeyTaken when another one has its key, or had it
     */
    @Transactional
    public ServiceCategory define(ServiceCategory category) {
        categories.persist(category);
        flush();
        return category;
    }

    /**
     * The category by another name.
     *
     * @param ifMatch must name the version the change starts from
     * @throws CatalogueRefused when there is none, or it is not used any more
     */
    @Transactional
    public ServiceCategory rename(
            String key, IfMatch ifMatch, UnaryOperator<LocalizedName> change) {
        var category = lock(key);
        IfMatch.require(ifMatch, category.version());
        category.rename(change.apply(category.name()));
        return category;
    }

    /**
     * The category, to which no service can belong any more.
     *
     * @throws CatalogueRefused when there is none, that was said before, or services on offer
     *     belong to it
     */
    @Transactional
    public ServiceCategory retire(String key, IfMatch ifMatch) {
        var category = lock(key);
        IfMatch.check(ifMatch, category.version());
        category.retire(clock.instant());
        flush();
        return category;
    }

    private ServiceCategory lock(String key) {
        return categories.lock(key).orElseThrow(CatalogueRefused.CategoryNotFound::new);
    }

    /** Lets the database say what it refuses, while it can be told from other refusals. */
    private void flush() {
        try {
            categories.flush();
        } catch (ConstraintViolationException e) {
            throw switch (e.getConstraintName()) {
                case "service_category_key_once" -> new CatalogueRefused.CategoryKeyTaken();
                case "catalogue_service_category_offered" -> new CatalogueRefused.CategoryInUse();
                case null, default -> e;
            };
        }
    }
}
