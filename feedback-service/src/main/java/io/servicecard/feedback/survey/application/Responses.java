package io.servicecard.feedback.survey.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.survey.domain.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers. */
@ApplicationScoped
public class Responses implements PanacheRepositoryBase<SurveyResponse, UUID> {
    /** Up to {@code fetch} answers with smaller ids, newest first. */
    List<SurveyResponse> page(Optional<UUID> orderId, UUID before, int fetch) {
        var query =
                orderId.map(
                                order ->
                                        find(
                                                "id < ?1 and orderId = ?2 order by id desc",
                                                before,
                                                order))
                        .orElseGet(() -> find("id < ?1 order by id desc", before));
        return query.page(0, fetch).list();
    }
}
