package io.servicecard.card;

import io.servicecard.card.Journey.Holder;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Requests;
import io.servicecard.platform.testing.operations.Whose;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request to each operation that can succeed. */
final class CardRequests implements Requests {
    private final Holder own = Journey.active();
    private final Holder foreign = Journey.active();

    @Override
    public Request of(String operation, String role, Whose whose) {
        var holder = whose == Whose.FOREIGN ? foreign : own;
        return switch (operation) {
            case "registerCustomer" ->
                    Request.body(Journey.person("+48 500 100 200", "jan.nowak@example.com"));
            case "lookUpContacts" ->
                    Request.body(Map.of("customerIds", List.of(foreign.customerId())));
            case "searchCustomers" -> Request.body(Map.of("phone", "+48 500 100 200"));
            case "defineProgramme" ->
                    Request.body(
                            Map.of(
                                    "name", "Club",
                                    "industry", "device-repair",
                                    "numberPrefix", "7701",
                                    "validityMonths", 12));
            case "readProgramme" -> Request.path("id", own.programme());
            case "issueCard" ->
                    Request.body(
                            Map.of(
                                    "customerId", Journey.customer(),
                                    "programmeId", foreign.programme()));
            case "activateCard" -> activation(Journey.issued());
            case "presentCard" -> Request.body(Map.of("cardNumber", foreign.number()));
            case "blockCard" -> card(Journey.active(), whose).with(Map.of("reason", "LOST"));
            case "unblockCard" -> card(blocked(), whose);
            case "replaceCard" -> card(Journey.active(), whose);
            case "readCard", "drawBarcode", "makePresentationToken" -> card(holder, whose);
            case "readCustomer", "listAccesses", "listInteractions", "readBirthday" ->
                    customer(holder, whose);
            case "setBirthday" ->
                    customer(holder, whose)
                            .with(Map.of("birthday", "1988-02-29"))
                            .header("If-Match", "*");
            case "changeCustomer" ->
                    customer(holder, whose)
                            .with(Map.of("givenName", "Maria"))
                            .header("If-Match", "*");
            case "readMe" -> Request.plain().as(own.user());
            case "listCustomers", "listCards", "listProgrammes" -> Request.plain();
            default -> throw new IllegalArgumentException(operation + " is new here");
        };
    }

    private Request card(Holder holder, Whose whose) {
        return about(holder, whose, holder.cardId());
    }

    private Request customer(Holder holder, Whose whose) {
        return about(holder, whose, holder.customerId());
    }

    private Request about(Holder holder, Whose whose, UUID id) {
        return switch (whose) {
            case OWN -> Request.path("id", id).as(holder.user());
            case FOREIGN, NONE -> Request.path("id", id).as(null);
            case MISSING -> Request.path("id", Journey.nothing());
        };
    }

    private static Request activation(Holder issued) {
        return Request.body(Map.of("cardNumber", issued.number(), "activationCode", issued.code()))
                .as(issued.user());
    }

    private static Holder blocked() {
        var holder = Journey.active();
        Api.as("reception")
                .body(Map.of("reason", "LOST"))
                .post("/v1/cards/" + holder.cardId() + "/block")
                .then()
                .statusCode(200);
        return holder;
    }
}
