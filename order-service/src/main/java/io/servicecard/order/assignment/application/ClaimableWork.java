package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.StageOfWork;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.work.application.ServiceSkills;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work at the caller's branch that nobody has and the caller could take. What may begin, and who
 * can do it, is in the templates; so orders are read in their order, some at a time, until a page
 * is full.
 */
@ApplicationScoped
public class ClaimableWork {
    private final OrdersInWork orders;
    private final PublishedTemplates templates;
    private final Staff staff;
    private final Caller caller;

    ClaimableWork(OrdersInWork orders, PublishedTemplates templates, Staff staff, Caller caller) {
        this.orders = orders;
        this.templates = templates;
        this.staff = staff;
        this.caller = caller;
    }

    /**
     * An order with stages that the caller could take.
     *
     * @param dueAt what the customer was promised at the intake
     */
    public record Item(
            UUID orderId,
            String orderNumber,
            String priority,
            Instant dueAt,
            String state,
            List<Open> stages) {}

    /**
     * A stage that the caller could take.
     *
     * @param skills that it asks, with the order's services
     */
    public record Open(StageSpec stage, List<String> skills) {}

    /**
     * What comes first, then what was promised for the earliest time.
     *
     * @param last the order that stood last on the page before, wherever it stands now; any other
     *     for the first page
     * @throws StaffRefused.CallerUnknown when the caller is not registered
     */
    @Transactional
    public List<Item> after(UUID last, int limit) {
        var member = staff.ofSubject(caller.subject()).orElseThrow(StaffRefused.CallerUnknown::new);
        var branch = member.branchId();
        List<Item> page = new ArrayList<>();
        var from = Optional.of(orders.place(last, branch));
        while (from.isPresent() && page.size() < limit) {
            var some = orders.some(from.get(), branch);
            some.forEach(order -> item(order, member).ifPresent(page::add));
            from = OrdersInWork.after(some);
        }
        return page.subList(0, Math.min(limit, page.size()));
    }

    private Optional<Item> item(List<OrdersInWork.Row> order, StaffMember member) {
        var one = order.getFirst();
        var services = ServiceSkills.listed(one.serviceSkills());
        var stages =
                StageOfWork.waiting(
                                templates.of(one.template(), one.version()),
                                order.stream()
                                        .map(
                                                row ->
                                                        new StageOfWork(
                                                                row.stage(),
                                                                row.mandatory(),
                                                                StageState.valueOf(
                                                                        row.stageState()),
                                                                row.had()))
                                        .toList())
                        .stream()
                        .map(stage -> new Open(stage, stage.terms().asked(services)))
                        .filter(open -> canDo(member, open))
                        .toList();
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Item(
                                one.orderId(),
                                one.orderNumber(),
                                one.priority(),
                                one.dueAt(),
                                one.state(),
                                stages));
    }

    private boolean canDo(StaffMember member, Open open) {
        return member.skills().containsAll(open.skills())
                && (caller.has(open.stage().role()) || caller.has(Roles.MANAGER));
    }
}
