package io.servicecard.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** What the demo branch offers: three services and a template of the work. */
final class Catalogue {

    private final Api api;
    private final Seed seed;

    Catalogue(Api api, Seed seed) {
        this.api = api;
        this.seed = seed;
    }

    /** Makes what is missing. */
    void ensure() throws IOException, InterruptedException {
        service("diagnostics", texts("Diagnostics", "Диагностика", "Diagnostyka"), 150_000, 30);
        service(
                "screen",
                texts("Screen replacement", "Замена экрана", "Wymiana ekranu"),
                790_000,
                90);
        service(
                "battery",
                texts("Battery replacement", "Замена аккумулятора", "Wymiana baterii"),
                350_000,
                45);
        template();
    }

    private void service(String code, JsonObject name, long price, int minutes)
            throws IOException, InterruptedException {
        var money = new JsonObject().put("amountMinor", price).put("currency", "RUB");
        seed.ensure(
                "manager",
                "/v1/services",
                "code",
                code,
                new JsonObject()
                        .put("name", name)
                        .put("price", money)
                        .put("durationMinutes", minutes)
                        .put("warrantyDays", 90));
    }

    private void template() throws IOException, InterruptedException {
        if (Seed.find(
                        api.get("manager", "/v1/order-templates?limit=200").items(),
                        item -> Seed.TEMPLATE.equals(item.getString("key")))
                .isPresent()) {
            return;
        }
        var stages =
                JsonArray.of(
                        stage("diagnosis", texts("Diagnosis", "Диагностика", "Diagnoza"), 30),
                        stage("repair", texts("Repair", "Ремонт", "Naprawa"), 90),
                        stage("assembly", texts("Assembly", "Сборка", "Montaż"), 20));
        var body =
                new JsonObject()
                        .put(
                                "name",
                                texts("Device repair", "Ремонт устройства", "Naprawa urządzenia"))
                        .put("industry", "REPAIR")
                        .put("stages", stages);
        var path = "/v1/order-templates/" + Seed.TEMPLATE + "/versions";
        var version =
                api.postOnce("seed-template-" + Seed.TEMPLATE, "manager", path, body)
                        .json()
                        .getInteger("version");
        api.postOnce(
                "seed-template-" + Seed.TEMPLATE + "-publish",
                "manager",
                path + "/" + version + "/publish",
                new JsonObject());
    }

    private static JsonObject stage(String key, JsonObject name, int minutes) {
        return new JsonObject()
                .put("key", key)
                .put("name", name)
                .put("role", "technician")
                .put("normMinutes", minutes)
                .put("mandatory", true);
    }

    private static JsonObject texts(String en, String ru, String pl) {
        return new JsonObject().put("en", en).put("ru", ru).put("pl", pl);
    }
}
