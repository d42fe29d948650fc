package io.servicecard.platform.http;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class DocumentedAnswersTest {
    private static final String COMPONENT = "#/components/schemas/";

    @Test
    void everyMemberOfAnAnswerIsRequiredButWhatMayBeNull() {
        var view =
                object().addProperty("id", text())
                        .addProperty("note", text().addType(SchemaType.NULL))
                        .addProperty(
                                "state",
                                createSchema()
                                        .addAnyOf(reference("State"))
                                        .addAnyOf(createSchema().addType(SchemaType.NULL)));
        filter(documentOf("View", view));
        assertEquals(List.of("id"), view.getRequired());
        assertEquals(List.of(SchemaType.STRING), view.getProperties().get("note").getType());
        assertEquals(COMPONENT + "State", view.getProperties().get("state").getRef());
        assertNull(view.getProperties().get("state").getAnyOf());
    }

    @Test
    void whatRequestsBringTooIsLeftAsItIs() {
        var inner = object().addProperty("optional", text());
        var document = documentOf("Inner", inner);
        var body = object().addProperty("list", createSchema().items(reference("Inner")));
        document.getComponents().addSchema("Body", body);
        var post =
                OASFactory.createOperation()
                        .requestBody(
                                OASFactory.createRequestBody()
                                        .content(
                                                OASFactory.createContent()
                                                        .addMediaType(
                                                                "application/json",
                                                                OASFactory.createMediaType()
                                                                        .schema(
                                                                                reference(
                                                                                        "Body")))));
        var path = OASFactory.createPathItem();
        path.setOperation(HttpMethod.POST, post);
        document.setPaths(OASFactory.createPaths().addPathItem("/v1/bodies", path));
        filter(document);
        assertNull(inner.getRequired());
        assertNull(body.getRequired());
    }

    private static void filter(OpenAPI document) {
        new DocumentedAnswers().filterOpenAPI(document);
    }

    private static OpenAPI documentOf(String name, Schema schema) {
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
    }

    private static Schema object() {
        return createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }

    private static Schema reference(String name) {
        return createSchema().ref(name);
    }
}
