package io.servicecard.order;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.servicecard.order.attachment.application.Samples;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.UUID;

/** Attachments of a test, over HTTP. */
final class Album {
    /** A photo. */
    static final byte[] PHOTO = Samples.picture("jpg", 16, 8);

    private Album() {}

    /** Attaches a document for the customer to see. */
    static Response add(Job job, String user, String mediaType, byte[] content) {
        return to(user).contentType(mediaType).body(content).post(path(job));
    }

    /** Attaches something. */
    static Response add(
            Job job,
            String user,
            String purpose,
            String visibility,
            String mediaType,
            byte[] content) {
        return to(user).queryParam("purpose", purpose)
                .queryParam("visibility", visibility)
                .contentType(mediaType)
                .body(content)
                .post(path(job));
    }

    /** Attaches a photo under a key. */
    static Response keyed(Job job, String key, String purpose, byte[] content) {
        return to("reception", key)
                .queryParam("purpose", purpose)
                .contentType("image/jpeg")
                .body(content)
                .post(path(job));
    }

    /** The order's attachments. */
    static ValidatableResponse list(Job job, String user) {
        return Api.as(user).get(path(job)).then().statusCode(200);
    }

    /** What a picture shows. */
    static Response picture(Job job, String user, String id) {
        return Api.as(user).accept("*/*").get(path(job) + "/" + id + "/picture");
    }

    /** What a PDF says. */
    static Response paper(Job job, String user, String id) {
        return Api.as(user).accept("*/*").get(path(job) + "/" + id + "/paper");
    }

    /** Writes so many attachments down behind the service's back. */
    static void fill(Job job, int many) throws SQLException {
        try (var connection = Engines.superuser();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO attachment SELECT gen_random_uuid(), ?, n, 'DOCUMENT', 'JPEG',"
                                        + " 'CUSTOMER', 9, 'x', 'reception', now() FROM generate_series(1, ?) n")) {
            insert.setObject(1, job.id);
            insert.setInt(2, many);
            insert.executeUpdate();
        }
    }

    private static String path(Job job) {
        return "/v1/orders/" + job.id + "/attachments";
    }

    private static RequestSpecification to(String user) {
        return to(user, UUID.randomUUID().toString());
    }

    private static RequestSpecification to(String user, String key) {
        return RestAssured.given()
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(
                                                        "image/svg+xml",
                                                        io.restassured.http.ContentType.BINARY)))
                .auth()
                .oauth2(Tokens.of(user))
                .header("X-Forwarded-For", Api.freshAddress())
                .header("Idempotency-Key", key);
    }
}
