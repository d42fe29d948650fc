package io.servicecard.order;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member of a test's staff, over HTTP. */
final class Crew {
    /** Whom the member logs in as. */
    final String user;

    /** The member. */
    final UUID id;

    private Crew(String user, UUID id) {
        this.user = user;
        this.id = id;
    }

    /** A new technician at a branch. */
    static Crew technician(UUID branch, String... skills) {
        return member("technician-" + UUID.randomUUID(), branch, skills);
    }

    /** A new member at a branch. */
    static Crew member(String user, UUID branch, String... skills) {
        var registered =
                Api.as("manager")
                        .body(
                                Map.of(
                                        "subject",
                                        Tokens.subject(user),
                                        "displayName",
                                        "C. Colleague",
                                        "branchId",
                                        branch,
                                        "skills",
                                        List.of(skills)))
                        .post("/v1/staff");
        UUID id = UUID.fromString(registered.then().statusCode(201).extract().path("id"));
        return new Crew(user, id);
    }

    /** What the manager tells of the member. */
    Response tell(String what, Object body) {
        return Api.as("manager").body(body).post("/v1/staff/" + id + "/" + what);
    }

    /** What the member says of being there. */
    Response says(Map<String, ?> presence) {
        return Api.as(user).body(presence).post("/v1/staff/me/presence");
    }

    /** The member as the manager sees it. */
    JsonPath view() {
        return Api.as("manager").get("/v1/staff/" + id).then().statusCode(200).extract().jsonPath();
    }
}
