package io.servicecard.order;

import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Services and their categories, over HTTP. */
final class Menu {
    private Menu() {}

    /** Key of a new category. */
    static String category() {
        var key = Desk.key();
        define(key).then().statusCode(201);
        return key;
    }

    /** Defines a category. */
    static Response define(String key) {
        return Api.as("manager")
                .body(Map.of("key", key, "name", Shop.names("Screens")))
                .post("/v1/service-categories");
    }

    /** What a request to offer a service of a category says. */
    static Map<String, Object> service(String category) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("code", Desk.key());
        service.put("name", Shop.names("Screen"));
        service.put("price", Shop.money(1_000, "RUB"));
        service.put("durationMinutes", 30);
        service.put("warrantyDays", 90);
        service.put("categoryKey", category);
        return service;
    }

    /** Offers a service. */
    static Response offer(Map<String, ?> service) {
        return Api.as("manager").body(service).post("/v1/services");
    }

    /** Id of what was offered. */
    static UUID id(Response offered) {
        return UUID.fromString(offered.then().statusCode(201).extract().path("id"));
    }

    /** A new service that only those can do who have these skills. */
    static UUID skilled(String... skills) {
        var service = service(null);
        service.put("skills", List.of(skills));
        return id(offer(service));
    }

    /** The services of a category. */
    static Response offered(String category) {
        return Api.anonymous().queryParam("categoryKey", category).get("/v1/services");
    }

    /** Changes a service. */
    static Response change(UUID service, String ifMatch, Map<String, ?> patch) {
        return patch("/v1/services/" + service, ifMatch, patch);
    }

    /** Changes a category. */
    static Response change(String category, String ifMatch, Map<String, ?> patch) {
        return patch("/v1/service-categories/" + category, ifMatch, patch);
    }

    private static Response patch(String path, String ifMatch, Map<String, ?> patch) {
        var request = Api.as("manager").contentType("application/merge-patch+json").body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    /** Offers a service no more. */
    static Response retire(UUID service) {
        return Api.as("manager").post("/v1/services/" + service + "/retire");
    }

    /** Uses a category no more. */
    static Response retire(String category) {
        return Api.as("manager").post("/v1/service-categories/" + category + "/retire");
    }
}
