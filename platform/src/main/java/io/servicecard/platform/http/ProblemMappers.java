package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every failure into a problem document; what has no case of its own is a 500 that tells
 * nothing and is logged.
 */
@ApplicationScoped
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    @ServerExceptionMapper
    RestResponse<Problem> refused(RequestRefused refusal) {
        return switch (refusal) {
            case RequestRefused.KeyRequired r ->
                    Problem.of(Status.BAD_REQUEST, "idempotency-key-required")
                            .detail(
                                    "Send an Idempotency-Key header of 8 to 64 visible ASCII characters, new for each new request.")
                            .response();
            case RequestRefused.KeyReused r ->
                    Problem.of(422, "idempotency-key-reused")
                            .detail(
                                    "This key belongs to a different request of yours: use a new one.")
                            .response();
            case RequestRefused.KeyInFlight r ->
                    Problem.of(Status.CONFLICT, "idempotency-key-in-flight").retryAfter(1);
            case RequestRefused.PreconditionRequired r ->
                    Problem.of(428, "precondition-required")
                            .detail("Read the resource and send its ETag as If-Match.")
                            .response();
            case RequestRefused.PreconditionFailed r ->
                    Problem.of(Status.PRECONDITION_FAILED, "precondition-failed")
                            .detail("It has changed since you read it: read it again.")
                            .response();
            case RequestRefused.Malformed r ->
                    Problem.of(Status.BAD_REQUEST, "malformed-parameter")
                            .with("parameter", r.parameter())
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.parameter(),
                                                    "not-acceptable",
                                                    "has a value of the wrong form")))
                            .response();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (var violation : e.getConstraintViolations()) {
            errors.add(
                    new Problem.FieldError(
                            field(violation), rule(violation), violation.getMessage()));
        }
        errors.sort(
                java.util.Comparator.comparing(Problem.FieldError::field)
                        .thenComparing(Problem.FieldError::code));
        return Problem.of(Status.BAD_REQUEST, "invalid-request").errors(errors).response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JacksonException e) {
        return malformed(e);
    }

    /**
     * Named apart, for the framework's own mapper of this class would come before a general one.
     */
    @ServerExceptionMapper
    RestResponse<Problem> unreadable(MismatchedInputException e) {
        return malformed(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> broken(Throwable e) {
        return switch (DatabaseTrouble.of(e)) {
            case UNAVAILABLE -> {
                LOG.warnf("Answered 503: %s", DatabaseTrouble.summary(e));
                yield Problem.of(Status.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                        .detail("Send the same request again, with the same Idempotency-Key.")
                        .retryAfter(1);
            }
            case CONTENDED ->
                    Problem.of(Status.CONFLICT, "contended")
                            .detail("Others change the same thing now: send the request again.")
                            .retryAfter(1);
            case UNSTORABLE ->
                    Problem.of(Status.BAD_REQUEST, "invalid-request")
                            .detail("A value has a form that cannot be stored.")
                            .response();
            case NONE -> {
                LOG.error("Answered 500", DatabaseTrouble.withoutMessages(e));
                yield Problem.of(Status.INTERNAL_SERVER_ERROR, "internal-error").response();
            }
        };
    }

    /** A body that is not the JSON its operation expects. */
    static RestResponse<Problem> malformed(JacksonException e) {
        var problem = Problem.of(Status.BAD_REQUEST, "malformed-json");
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var path =
                    mapping.getPath().stream()
                            .map(ProblemMappers::step)
                            .collect(Collectors.joining("."))
                            .replace(".[", "[");
            return problem.errors(
                            List.of(
                                    new Problem.FieldError(
                                            path,
                                            "not-acceptable",
                                            "is unknown or has a value of the wrong form")))
                    .response();
        }
        return problem.detail("The body is not the JSON this operation expects.").response();
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null
                ? "[" + reference.getIndex() + "]"
                : reference.getFieldName();
    }

    /**
     * The path below the method and its parameter, for a record's field; a parameter's own name
     * otherwise.
     */
    private static String field(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.toString();
                case PROPERTY, CONTAINER_ELEMENT -> steps.add(node.toString());
                case BEAN, METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> {}
            }
        }
        return steps.isEmpty() ? parameter : String.join(".", steps);
    }

    private static String rule(ConstraintViolation<?> violation) {
        var name =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
