package io.servicecard.loyalty.voucher.api;

import io.servicecard.loyalty.voucher.domain.VoucherRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about vouchers as its problem document. */
class VoucherProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(VoucherRefused refusal) {
        return switch (refusal) {
            case VoucherRefused.VoucherNotFound r ->
                    Problem.of(Status.NOT_FOUND, "voucher-not-found").response();
            case VoucherRefused.VoucherKeyTaken r ->
                    Problem.of(Status.CONFLICT, "voucher-key-taken").response();
            case VoucherRefused.VoucherState r ->
                    Problem.of(Status.CONFLICT, "voucher-state")
                            .with("state", r.state())
                            .response();
            case VoucherRefused.VoucherOver r ->
                    Problem.of(Status.CONFLICT, "voucher-over").response();
            case VoucherRefused.VoucherSenseless r ->
                    Problem.of(UNPROCESSABLE, "voucher-senseless")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field(),
                                                    "does-not-go-together",
                                                    "does not go with the rest")))
                            .response();
            case VoucherRefused.VoucherInvalid r ->
                    Problem.of(UNPROCESSABLE, "voucher-invalid").response();
            case VoucherRefused.VoucherUsed r ->
                    Problem.of(Status.CONFLICT, "voucher-used").response();
        };
    }
}
