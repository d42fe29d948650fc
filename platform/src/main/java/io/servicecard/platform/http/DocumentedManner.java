package io.servicecard.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes into each service's OpenAPI document what all operations share, so that no resource
 * repeats it: the access token, the problem document as default answer, and the {@code
 * Idempotency-Key} of changing POSTs, and that a body without members need not be sent. A POST that
 * only reads says so with the extension {@code x-safe: true}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedManner implements OASFilter {
    private static final String SAFE = "x-safe";
    private static final String COMPONENT = "#/components/schemas/";

    /** The name under which the declared roles of an operation are written. */
    private static final String SCHEME = "SecurityScheme";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var paths = document.getPaths().getPathItems().values();
        paths.forEach(this::shared);
        paths.stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> saysNothing(operation.getRequestBody(), document))
                .forEach(operation -> operation.getRequestBody().setRequired(false));
        document.getComponents().addSecurityScheme(SCHEME, accessToken());
    }

    private void shared(PathItem path) {
        path.getOperations()
                .values()
                .forEach(
                        operation -> operation.getResponses().addAPIResponse("default", problem()));
        if (path.getPOST() != null && !isSafe(path.getPOST())) {
            path.getPOST().addParameter(idempotencyKey());
        }
    }

    /** Whether all schemas of the body have no member: then it need not be sent. */
    private static boolean saysNothing(RequestBody body, OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        return body != null
                && body.getContent() != null
                && schemas != null
                && body.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .map(schema -> schema == null ? null : schema.getRef())
                        .map(
                                reference ->
                                        reference == null
                                                ? null
                                                : schemas.get(reference.replace(COMPONENT, "")))
                        .allMatch(
                                schema ->
                                        schema != null
                                                && List.of(SchemaType.OBJECT)
                                                        .equals(schema.getType())
                                                && schema.getProperties() == null);
    }

    private static SecurityScheme accessToken() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An OIDC access token; the scopes named are values of its roles claim.");
    }

    private static boolean isSafe(Operation post) {
        return post.getExtensions() != null
                && Boolean.parseBoolean(String.valueOf(post.getExtensions().get(SAFE)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "New for each new request; a repetition with the same key gets the same answer.")
                .schema(
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .minLength(8)
                                .maxLength(64));
    }

    private static APIResponse problem() {
        var media =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse()
                .description("Refused: a problem document (RFC 9457) says why.")
                .content(
                        OASFactory.createContent().addMediaType("application/problem+json", media));
    }
}
