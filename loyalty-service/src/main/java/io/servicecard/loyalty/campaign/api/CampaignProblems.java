package io.servicecard.loyalty.campaign.api;

import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about campaigns as its problem document. */
class CampaignProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(CampaignRefused refusal) {
        return switch (refusal) {
            case CampaignRefused.CampaignNotFound r ->
                    Problem.of(Status.NOT_FOUND, "campaign-not-found").response();
            case CampaignRefused.CampaignKeyTaken r ->
                    Problem.of(Status.CONFLICT, "campaign-key-taken").response();
            case CampaignRefused.CampaignState r ->
                    Problem.of(Status.CONFLICT, "campaign-state")
                            .with("state", r.state())
                            .response();
            case CampaignRefused.CampaignOver r ->
                    Problem.of(Status.CONFLICT, "campaign-over")
                            .with("endsAt", r.ended())
                            .response();
            case CampaignRefused.CampaignSenseless r ->
                    Problem.of(UNPROCESSABLE, "campaign-senseless")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field(),
                                                    "does-not-go-together",
                                                    "does not go with the rest")))
                            .response();
            case CampaignRefused.BacktestTooLarge r ->
                    Problem.of(UNPROCESSABLE, "backtest-too-large")
                            .with("mostOrders", r.most())
                            .detail("Choose a shorter time.")
                            .response();
        };
    }
}
