package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about the catalogue as a problem. */
class CatalogueProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(CatalogueRefused refusal) {
        return switch (refusal) {
            case CatalogueRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "service-not-found").response();
            case CatalogueRefused.CodeTaken r -> Problem.of(CONFLICT, "code-taken").response();
            case CatalogueRefused.Retired r -> Problem.of(CONFLICT, "service-retired").response();
            case CatalogueRefused.PriceNegative r ->
                    Problem.of(UNPROCESSABLE, "price-negative").response();
            case CatalogueRefused.CategoryUnknown r ->
                    Problem.of(UNPROCESSABLE, "unknown-reference")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    "categoryKey",
                                                    "unknown-reference",
                                                    "is no category in use")))
                            .response();
            case CatalogueRefused.CategoryNotFound r ->
                    Problem.of(NOT_FOUND, "category-not-found").response();
            case CatalogueRefused.CategoryKeyTaken r ->
                    Problem.of(CONFLICT, "category-key-taken").response();
            case CatalogueRefused.CategoryRetired r ->
                    Problem.of(CONFLICT, "category-retired").response();
            case CatalogueRefused.CategoryInUse r ->
                    Problem.of(CONFLICT, "category-in-use")
                            .detail("Move its services to another category, or retire them.")
                            .response();
        };
    }
}
