package io.servicecard.platform.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HttpMannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"count\": 1, \"id\": \"x\"}",
                "{\"name\": 5, \"count\": 1}",
                "{\"name\": \"a\", \"count\": \"1\"}",
                "{\"name\": \"a\", \"count\": 1.5}",
                "{\"name\": \"a\", \"count\": 99999999999}",
                "{\"name\": \"a\", \"name\": \"b\", \"count\": 1}",
                "{\"name\": \"a\", \"count\": 1} trailing",
                "{\"name\": \"a\", \"count\": null}",
                "{\"name\": \"a\\u0000b\", \"count\": 1}",
                "{\"name\": \"a\\u001bb\", \"count\": 1}",
                "{\"name\": \"a\\ud800b\", \"count\": 1}",
                "[]",
                "{",
                "",
                "null"
            })
    void whatIsNotTheExpectedJsonIsAProblem(String body) {
        Api.as("manager")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:servicecard:problem:"))
                .body(not(containsString("io.servicecard")));
    }

    @Test
    void deepJsonIsAProblem() {
        Api.as("manager")
                .body("{\"name\": " + "[".repeat(5000))
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void anInvalidFieldIsNamed() {
        Api.as("manager")
                .body("{\"name\": \"\", \"count\": -1}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].field", equalTo("count"))
                .body("errors[1].field", equalTo("name"))
                .body("errors[1].code", equalTo("not-blank"));
    }

    @Test
    void withoutTokenWithForeignRoleAndWithoutDeclaration() {
        Api.anonymous()
                .body("{}")
                .post("/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
        Api.anonymous()
                .auth()
                .oauth2("not.a.token")
                .get("/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Api.as("customer-1")
                .get("/v1/things")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        Api.as("manager").accept("*/*").get("/v1/things/undeclared").then().statusCode(403);
    }

    @Test
    void missingThingsPathsAndMethodsAreProblems() {
        Api.anonymous()
                .get("/v1/things/0190a7c4-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        Api.anonymous()
                .get("/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Api.as("manager")
                .delete("/v1/things")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .contentType("application/problem+json");
        Api.as("manager")
                .accept("application/xml")
                .get("/v1/things")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        Api.as("manager")
                .contentType("text/plain")
                .body("x")
                .post("/v1/things")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aFaultTellsNothing() {
        Api.anonymous()
                .accept("*/*")
                .get("/v1/things/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("internal-error"))
                .body(not(containsString("secret")));
    }

    @Test
    void entityTagsGuardReadsAndChanges() {
        String id =
                Api.as("manager")
                        .body("{\"name\": \"tagged\", \"count\": 1}")
                        .post("/v1/things")
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .extract()
                        .path("id");
        Api.anonymous()
                .header("If-None-Match", "\"1\"")
                .get("/v1/things/" + id)
                .then()
                .statusCode(304);
        Api.as("manager").post("/v1/things/" + id + "/bump").then().statusCode(428);
        Api.as("manager")
                .header("If-Match", "\"1\"")
                .post("/v1/things/" + id + "/bump")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.as("manager")
                .header("If-Match", "\"1\"")
                .post("/v1/things/" + id + "/bump")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        Api.anonymous()
                .header("If-None-Match", "\"1\"")
                .get("/v1/things/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            made.addFirst(
                    Api.as("manager")
                            .body("{\"name\": \"paged\", \"count\": 1}")
                            .post("/v1/things")
                            .path("id"));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (read.size() < 7 && cursor != null) {
            var page =
                    Api.as("manager")
                            .get(
                                    "/v1/things?limit=3"
                                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .then()
                            .statusCode(200)
                            .extract();
            read.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        assertEquals(made, read.subList(0, 7));
        Api.as("manager")
                .get("/v1/things?limit=0")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        Api.as("manager").get("/v1/things?limit=201").then().statusCode(400);
        Api.as("manager")
                .get("/v1/things?limit=many")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        Api.as("manager")
                .get("/v1/things?cursor=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-parameter"));
        Api.as("manager")
                .get("/v1/things?limit=200")
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }
}
