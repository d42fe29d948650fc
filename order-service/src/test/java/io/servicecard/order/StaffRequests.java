package io.servicecard.order;

import io.servicecard.platform.testing.operations.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A request that can succeed to each operation about members of the staff and their time. */
final class StaffRequests {
    private final UUID branch;
    private final Crew member;
    private final Crew desk;

    StaffRequests(UUID branch) {
        this.branch = branch;
        this.member = Crew.technician(Shop.branch("RUB"), "soldering");
        this.desk = Crew.member("reception-" + UUID.randomUUID(), Shop.branch("RUB"));
    }

    /** Who asks as reception: somebody registered where it is about the caller; else anybody. */
    String reception(String operation) {
        return operation.endsWith("OwnMembership") || operation.equals("reportOwnPresence")
                ? desk.user
                : null;
    }

    /** Empty for an operation about something else. */
    Optional<Request> request(String operation) {
        return Optional.ofNullable(known(operation));
    }

    private Request known(String operation) {
        return switch (operation) {
            case "readStaffMember" -> of(member);
            case "reportPresence" -> of(member).with(Map.of("presence", "AWAY"));
            case "changeSkills" -> of(member).with(Map.of("skills", List.of("optics")));
            case "planShifts" ->
                    of(member)
                            .with(
                                    Map.of(
                                            "hours",
                                            List.of(Desk.hours("MONDAY", "09:00", "18:00")),
                                            "capacityMinutes",
                                            400));
            case "limitWork" -> of(member).with(Map.of("limit", 7));
            case "readOwnMembership" -> Request.plain();
            case "reportOwnPresence" -> Request.body(Map.of("presence", "PRESENT"));
            case "readWorkload" -> Request.path("branchId", branch);
            default -> null;
        };
    }

    private static Request of(Crew one) {
        return Request.path("staffId", one.id);
    }
}
