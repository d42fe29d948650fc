package io.servicecard.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of every member of an answer that it is there, so that generated clients need not doubt each
 * one. What may be absent is declared {@code @Schema(nullable = true)} in its view; answers leave
 * out what is null, so in the document it is not required, and never null. Schemas that requests
 * bring too are left as the requests want them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedAnswers implements OASFilter {
    private static final String COMPONENT = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = document.getComponents().getSchemas();
        var brought = new HashSet<String>();
        operations(document)
                .flatMap(DocumentedAnswers::bodies)
                .forEach(body -> collect(body, schemas, brought));
        schemas.forEach(
                (name, schema) -> {
                    if (!brought.contains(name) && schema.getProperties() != null) {
                        complete(schema);
                    }
                });
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths() == null || document.getPaths().getPathItems() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream());
    }

    private static Stream<Schema> bodies(Operation operation) {
        var body = operation.getRequestBody();
        return body == null || body.getContent() == null
                ? Stream.empty()
                : body.getContent().getMediaTypes().values().stream()
                        .map(media -> media.getSchema())
                        .filter(Objects::nonNull);
    }

    /** The names of all schemas that this one refers to. */
    private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> names) {
        var reference = schema.getRef();
        if (reference != null) {
            var name = reference.replace(COMPONENT, "");
            if (names.add(name) && schemas.containsKey(name)) {
                collect(schemas.get(name), schemas, names);
            }
        }
        Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        orNone(schema.getAllOf()),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getOneOf()),
                        orNone(schema.getItems()),
                        orNone(schema.getAdditionalPropertiesSchema()))
                .flatMap(Collection::stream)
                .forEach(part -> collect(part, schemas, names));
    }

    private static List<Schema> orNone(List<Schema> parts) {
        return parts == null ? List.of() : parts;
    }

    private static List<Schema> orNone(Schema part) {
        return part == null ? List.of() : List.of(part);
    }

    private static void complete(Schema answer) {
        answer.getProperties()
                .forEach(
                        (name, member) -> {
                            boolean required =
                                    answer.getRequired() != null
                                            && answer.getRequired().contains(name);
                            if (!withoutNull(member) && !required) {
                                answer.addRequired(name);
                            }
                        });
    }

    /** Takes the null out of what a member may be; says whether there was one. */
    private static boolean withoutNull(Schema member) {
        boolean nullable = isNullable(member);
        if (nullable && member.getType() != null) {
            var types = member.getType().stream().filter(type -> type != SchemaType.NULL).toList();
            member.setType(types.isEmpty() ? null : types);
        }
        if (nullable && member.getAnyOf() != null) {
            var others =
                    member.getAnyOf().stream()
                            .filter(part -> !List.of(SchemaType.NULL).equals(part.getType()))
                            .toList();
            if (others.size() == 1 && others.getFirst().getRef() != null) {
                member.setAnyOf(null);
                member.setRef(others.getFirst().getRef());
            } else {
                member.setAnyOf(others);
            }
        }
        return nullable;
    }

    private static boolean isNullable(Schema member) {
        return Stream.concat(Stream.of(member), orNone(member.getAnyOf()).stream())
                .anyMatch(
                        part -> part.getType() != null && part.getType().contains(SchemaType.NULL));
    }
}
