package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.QualityCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The quality checks on record. */
@ApplicationScoped
class QualityChecks implements PanacheRepositoryBase<QualityCheck, UUID> {}
