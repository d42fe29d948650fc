package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.domain.AttachmentRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about attachments as a problem. */
class AttachmentProblems {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    @ServerExceptionMapper
    RestResponse<Problem> refused(AttachmentRefused refusal) {
        return switch (refusal) {
            case AttachmentRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "attachment-not-found").response();
            case AttachmentRefused.OrderOver r ->
                    Problem.of(CONFLICT, "order-over").with("state", r.state).response();
            case AttachmentRefused.TooMany r ->
                    Problem.of(CONFLICT, "attachments-full").with("most", r.most).response();
            case AttachmentRefused.NotForPurpose r ->
                    Problem.of(UNPROCESSABLE, "attachment-not-for-purpose")
                            .with("purpose", r.purpose)
                            .detail(
                                    "Pictures serve every purpose, a PDF documents; customers add"
                                            + " BEFORE, DEFECT and DOCUMENT for themselves and staff"
                                            + " to see; only photos of the item are shown to all.")
                            .response();
            case AttachmentRefused.NotAsDeclared r ->
                    Problem.of(UNPROCESSABLE, "content-not-as-declared").response();
            case AttachmentRefused.Unreadable r ->
                    Problem.of(UNPROCESSABLE, "content-unreadable").response();
            case AttachmentRefused.TooManyPixels r ->
                    Problem.of(UNPROCESSABLE, "too-many-pixels").with("most", r.most).response();
            case AttachmentRefused.TooLarge r ->
                    Problem.of(TOO_LARGE, "attachment-too-large").with("most", r.most).response();
            case AttachmentRefused.Busy r ->
                    Problem.of(UNAVAILABLE, "pictures-busy").retryAfter(r.wait.toSeconds());
            case AttachmentRefused.Proof r ->
                    Problem.of(CONFLICT, "attachment-is-proof").response();
            case AttachmentRefused.OfAnother r ->
                    Problem.of(FORBIDDEN, "attachment-of-another").response();
            case AttachmentRefused.Counted r ->
                    Problem.of(CONFLICT, "attachment-counted")
                            .detail(
                                    "A stage began or ended since it was attached; a manager may"
                                            + " withdraw it.")
                            .response();
            case AttachmentRefused.Erased r -> Problem.of(GONE, "personal-data-erased").response();
        };
    }
}
