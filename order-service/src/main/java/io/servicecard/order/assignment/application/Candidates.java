package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Candidate;
import io.servicecard.order.staff.application.Rota;
import io.servicecard.order.staff.domain.Presence;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.application.ServiceSkills;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.StageRefused;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.order.work.domain.WorkStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds out what speaks for and against the members of an order's branch. */
@ApplicationScoped
class Candidates {
    private static final Duration DAY = Duration.ofDays(1);

    private final Rota rota;
    private final Loads loads;
    private final PublishedTemplates templates;
    private final ServiceSkills services;
    private final InstantSource clock;

    Candidates(
            Rota rota,
            Loads loads,
            PublishedTemplates templates,
            ServiceSkills services,
            InstantSource clock) {
        this.rota = rota;
        this.loads = loads;
        this.templates = templates;
        this.services = services;
        this.clock = clock;
    }

    /** The facts about all members. */
    List<Candidate> of(Order order, String stage) {
        return about(order, stage, rota.of(order.origin().branchId()));
    }

    /** The facts about one member; empty when the branch has no such one. */
    Optional<Candidate> one(Order order, String stage, UUID staffId) {
        var turns =
                rota.of(order.origin().branchId()).stream()
                        .filter(turn -> turn.member().id().equals(staffId))
                        .toList();
        return about(order, stage, turns).stream().findFirst();
    }

    private List<Candidate> about(Order order, String stage, List<Rota.Turn> turns) {
        var asked = skills(order, stage);
        var has = loads.of(turns.stream().map(turn -> turn.member().id()).toList());
        var now = clock.instant();
        return turns.stream()
                .map(turn -> candidate(turn, asked, has.get(turn.member().id()), now))
                .toList();
    }

    private static Candidate candidate(
            Rota.Turn turn, List<String> asked, Loads.Load load, Instant now) {
        StaffMember member = turn.member();
        var attendance = member.attendance();
        return new Candidate(
                member.id(),
                asked,
                member.skills(),
                attendance.at(now) == Presence.PRESENT,
                Optional.ofNullable(attendance.backAt()).filter(back -> back.isAfter(now)),
                load.minutes(),
                turn.shifts().minutes(attendance, now, now.plus(DAY)),
                load.open(),
                load.limit(),
                load.turn());
    }

    /**
     * What a stage asks, with the order's services; an order as a whole asks what its mandatory
     * stages do that wait.
     *
     * @throws StageRefused.StageUnknown when the order has no such stage
     */
    private List<String> skills(Order order, String stage) {
        var worksheet = order.worksheet();
        var asked =
                worksheet.stages().stream()
                        .filter(one -> stage == null ? waits(one) : one.key().equals(stage))
                        .toList();
        if (stage != null && asked.isEmpty()) {
            throw new StageRefused.StageUnknown();
        }
        var content = templates.of(worksheet.templateKey(), worksheet.templateVersion()).content();
        var ofServices = services.of(order.id());
        return asked.stream()
                .flatMap(one -> content.stage(one.key()).stream())
                .flatMap(spec -> spec.terms().asked(ofServices).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean waits(WorkStage stage) {
        return stage.mandatory() && stage.state() != StageState.DONE;
    }
}
