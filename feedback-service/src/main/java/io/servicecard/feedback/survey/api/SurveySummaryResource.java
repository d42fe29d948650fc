package io.servicecard.feedback.survey.api;

import io.servicecard.feedback.survey.application.ReadSurveys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public ledger: everybody was invited, so many answered. */
@Path("/v1/survey-summary")
@RunOnVirtualThread
@Tag(name = "Survey summary")
public class SurveySummaryResource {
    private final ReadSurveys surveys;

    SurveySummaryResource(ReadSurveys surveys) {
        this.surveys = surveys;
    }

    /** Counts invitations and answers. */
    @GET
    @PermitAll
    @Operation(summary = "How many were invited and how many answered")
    public ReadSurveys.SurveySummary showSurveySummary() {
        return surveys.summary();
    }
}
