package io.servicecard.local.demo;

import io.servicecard.local.identity.Accounts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes the demo data, or what is missing of it: a programme, a branch with its staff and services,
 * a template, three customers with active cards.
 */
public final class Seed {

    /** Name of the demo card programme. */
    static final String PROGRAMME = "Demo repair centre";

    /** Name of the demo branch. */
    static final String BRANCH = "Demo branch Centre";

    /** Key of the demo template. */
    static final String TEMPLATE = "device-repair";

    private final Api api;

    private Seed(Api api) {
        this.api = api;
    }

    /** Seeds the suite of SERVICECARD_PORT; ends with exit code 1 when a request is refused. */
    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var begun = System.nanoTime();
        try {
            new Seed(Api.fromEnvironment()).run();
            out.printf("✔ Demo data ready (%.1f s)%n", (System.nanoTime() - begun) / 1e9);
        } catch (IOException e) {
            out.println("✘ " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        var programme =
                ensure(
                        "manager",
                        "/v1/programmes",
                        "name",
                        PROGRAMME,
                        new JsonObject()
                                .put("industry", "REPAIR")
                                .put("numberPrefix", "4276")
                                .put("validityMonths", 36));
        var branch =
                ensure(
                        "manager",
                        "/v1/branches",
                        "name",
                        BRANCH,
                        new JsonObject().put("zone", "Europe/Warsaw").put("currency", "RUB"));
        staff("technician", "Technician One", branch);
        staff("technician2", "Technician Two", branch);
        staff("manager", "Manager", branch);
        new Catalogue(api, this).ensure();
        customer("anna", "Петрова", "Анна", "+79161234501", "anna@example.org", "EMAIL", programme);
        customer("jan", "Kowalski", "Jan", "+48601234502", "jan@example.org", "PHONE", programme);
        customer("mary", "Smith", "Mary", "+447911123403", "mary@example.org", "EMAIL", programme);
    }

    private void staff(String user, String name, String branch)
            throws IOException, InterruptedException {
        var member =
                new JsonObject()
                        .put("displayName", name)
                        .put("branchId", branch)
                        .put("skills", JsonArray.of("devices", "quality-check"));
        ensure("manager", "/v1/staff", "subject", Accounts.subjectOf(user), member);
    }

    private void customer(
            String user,
            String family,
            String given,
            String phone,
            String email,
            String preferred,
            String programme)
            throws IOException, InterruptedException {
        var account = Accounts.find(user).orElseThrow();
        var media =
                JsonArray.of(
                        new JsonObject()
                                .put("type", "EMAIL")
                                .put("value", email)
                                .put("preferred", preferred.equals("EMAIL")),
                        new JsonObject()
                                .put("type", "PHONE")
                                .put("value", phone)
                                .put("preferred", preferred.equals("PHONE")));
        var body =
                new JsonObject()
                        .put("kind", "PERSON")
                        .put("familyName", family)
                        .put("givenName", given)
                        .put("contactMedium", media)
                        .put("locale", account.locale())
                        .put("zone", "Europe/Warsaw");
        var id =
                api.postOnce("seed-customer-" + user, "reception", "/v1/customers", body)
                        .json()
                        .getString("id");
        var active =
                find(
                        api.get("reception", "/v1/cards?customerId=" + id).items(),
                        card -> !"ISSUED".equals(card.getString("state")));
        if (active.isEmpty()) {
            var card =
                    api.postOnce(
                                    "seed-card-" + user,
                                    "reception",
                                    "/v1/cards",
                                    new JsonObject()
                                            .put("customerId", id)
                                            .put("programmeId", programme))
                            .json();
            var proof =
                    new JsonObject()
                            .put("cardNumber", card.getString("cardNumber"))
                            .put("activationCode", card.getString("activationCode"));
            api.postOnce("seed-activation-" + user, user, "/v1/card-activations", proof);
        }
    }

    /** The id of the thing with that value, which is made when there is none. */
    String ensure(String user, String path, String field, String value, JsonObject rest)
            throws IOException, InterruptedException {
        var known =
                find(
                        api.get(user, path + "?limit=200").items(),
                        item -> value.equals(item.getString(field)));
        if (known.isPresent()) {
            return known.get().getString("id");
        }
        return api.postOnce(
                        "seed" + path.replace('/', '-') + "-" + Accounts.subjectOf(value),
                        user,
                        path,
                        rest.put(field, value))
                .json()
                .getString("id");
    }

    static Optional<JsonObject> find(JsonArray items, Predicate<JsonObject> wanted) {
        return IntStream.range(0, items.size())
                .mapToObj(items::getJsonObject)
                .filter(wanted)
                .findFirst();
    }
}
