package io.servicecard.loyalty.referral.api;

import io.servicecard.loyalty.referral.domain.ReferralRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about referrals as its problem document. */
class ReferralProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(ReferralRefused refusal) {
        return switch (refusal) {
            case ReferralRefused.ReferralNotFound r ->
                    Problem.of(Status.NOT_FOUND, "referral-not-found").response();
            case ReferralRefused.ReferralCodeInvalid r ->
                    Problem.of(UNPROCESSABLE, "referral-code-invalid").response();
            case ReferralRefused.ReferralOfOneself r ->
                    Problem.of(UNPROCESSABLE, "referral-of-oneself").response();
            case ReferralRefused.ReferralNamedBefore r ->
                    Problem.of(Status.CONFLICT, "referral-named-before").response();
            case ReferralRefused.ReferralNotNew r ->
                    Problem.of(Status.CONFLICT, "referral-not-new")
                            .detail("Something was handed over to the member before.")
                            .response();
            case ReferralRefused.TooManyReferrals r ->
                    Problem.of(Status.CONFLICT, "referral-limit")
                            .detail("Who was named brought as many members this year as count.")
                            .response();
        };
    }
}
