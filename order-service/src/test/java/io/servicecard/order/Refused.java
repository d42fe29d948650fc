package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;

/** What refusals of the API have in common. */
final class Refused {
    private Refused() {}

    /** The answer is a problem document with this status and code. */
    static void with(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
