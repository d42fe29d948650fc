package io.servicecard.feedback.followup.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.followup.domain.FollowUpCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<FollowUpCase, UUID> {}
