package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Whose;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A request that can succeed to each operation about who does the work. */
final class AssignmentRequests {
    /** The operations. */
    static final Set<String> OPERATIONS =
            Set.of(
                    "assignOrder",
                    "claimOrder",
                    "unassignOrder",
                    "listAssignments",
                    "listAssigneeCandidates",
                    "prioritiseOrder",
                    "listMyWork",
                    "listClaimableWork",
                    "chooseStrategy",
                    "listStrategies");

    private static final Map<String, String> STAGE = Map.of("stage", "diagnosis");

    private final Holder own;
    private final Holder foreign;
    private final UUID branch;

    AssignmentRequests(Holder own, Holder foreign, UUID branch) {
        this.own = own;
        this.foreign = foreign;
        this.branch = branch;
    }

    Request request(String operation, String role, Whose whose) {
        if (operation.equals("listMyWork") || operation.equals("listClaimableWork")) {
            return by(role, Crew.member(name(role), branch), Request.plain());
        }
        if (operation.equals("listStrategies")) {
            return Request.plain();
        }
        if (operation.equals("chooseStrategy")) {
            return Request.body(Map.of("branchId", Shop.branch("RUB"), "strategy", "SKILL_MATCH"));
        }
        if (whose == Whose.MISSING) {
            return body(operation, Request.path("orderId", Ids.next()), null);
        }
        var job = Job.placed(whose == Whose.FOREIGN ? foreign : own);
        job.accept().then().statusCode(200);
        var member = Crew.member(name(role), branch);
        if (operation.equals("unassignOrder")) {
            Work.give(job, "diagnosis", member).then().statusCode(200);
        }
        return by(role, member, body(operation, Request.path("orderId", job.id), member));
    }

    /** Members are those whose work it is; nobody else is registered under a role of their own. */
    private static String name(String role) {
        var staff = role.equals("manager") ? "manager" : "technician";
        return staff + "-" + UUID.randomUUID();
    }

    private Request by(String role, Crew member, Request request) {
        if (role.equals("customer")) {
            return request.as(own.user());
        }
        return member.user.startsWith(role) ? request.as(member.user) : request;
    }

    private static Request body(String operation, Request request, Crew member) {
        return switch (operation) {
            case "assignOrder" ->
                    request.with(
                            Map.of(
                                    "stage",
                                    "diagnosis",
                                    "staffId",
                                    member == null ? Ids.next() : member.id));
            case "claimOrder" -> request.with(STAGE);
            case "unassignOrder" -> request.with(Map.of("stage", "diagnosis", "reason", "MISTAKE"));
            case "prioritiseOrder" -> request.with(Map.of("priority", "HIGH"));
            case "listAssignments", "listAssigneeCandidates" -> request;
            default -> throw new IllegalArgumentException(operation + " is new here");
        };
    }
}
