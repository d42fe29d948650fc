package io.servicecard.e2e.journey;

import java.util.List;
import java.util.function.Consumer;

/**
 * The main journey of one customer: a card, a visit paid in money, a visit paid partly with the
 * points of the first, opinions on both. Every step fails when it does not end as it must, and is
 * told to a listener when it has.
 */
public final class Journey {

    /** The points that the first visit earns. */
    public static final long EARNED_FIRST = Business.pointsFor(Business.PRICE);

    /** The points that the second visit is paid with. */
    public static final long SPENT = 40;

    /** The points that the second visit earns: for the money only. */
    public static final long EARNED_SECOND =
            Business.pointsFor(Business.PRICE - SPENT * Business.POINT_VALUE);

    /** What is left at the end. */
    public static final long BALANCE = EARNED_FIRST - SPENT + EARNED_SECOND;

    private final World world;
    private final Person person;
    private final Consumer<Step> told;

    /** The steps, in their order. */
    public enum Step {
        CARD_ACTIVE,
        FIRST_PLACED,
        FIRST_READY,
        FIRST_TOLD,
        FIRST_HANDED_OVER,
        FIRST_EARNED,
        FIRST_ANSWERED,
        SECOND_PLACED,
        SECOND_READY,
        SECOND_HELD,
        SECOND_HANDED_OVER,
        SECOND_EARNED,
        SECOND_ANSWERED,
        COMPLAINT_CLOSED
    }

    /** What a journey left: its customer and both orders. */
    public record Walked(CardHolder holder, RepairOrder first, RepairOrder second) {

        /** Both orders. */
        public List<RepairOrder> orders() {
            return List.of(first, second);
        }
    }

    /**
     * A journey to walk.
     *
     * @param told told after each step, in the thread that walks
     */
    public Journey(World world, Person person, Consumer<Step> told) {
        this.world = world;
        this.person = person;
        this.told = told;
    }

    /** Walks it to the end. */
    public Walked walk() {
        var holder = CardHolder.join(world, person);
        holder.showCardAtCounter();
        told.accept(Step.CARD_ACTIVE);
        var first = firstVisit(holder);
        var second = secondVisit(holder);
        return new Walked(holder, first, second);
    }

    private RepairOrder firstVisit(CardHolder holder) {
        var order = RepairOrder.place(world, holder);
        told.accept(Step.FIRST_PLACED);
        order.acceptAndWork();
        order.passQualityCheck();
        told.accept(Step.FIRST_READY);
        order.awaitReadyMessages();
        told.accept(Step.FIRST_TOLD);
        order.payRest("CARD");
        order.handOver();
        told.accept(Step.FIRST_HANDED_OVER);
        holder.awaitPoints(EARNED_FIRST);
        told.accept(Step.FIRST_EARNED);
        var opinion = new Opinion(order);
        opinion.awaitInvitation();
        opinion.answer(5, "Quick and kind").expect(201);
        told.accept(Step.FIRST_ANSWERED);
        return order;
    }

    private RepairOrder secondVisit(CardHolder holder) {
        var order = RepairOrder.place(world, holder);
        told.accept(Step.SECOND_PLACED);
        order.acceptAndWork();
        order.passQualityCheck();
        order.awaitReadyMessages();
        told.accept(Step.SECOND_READY);
        order.payWithPoints(SPENT);
        told.accept(Step.SECOND_HELD);
        order.payRest("CASH");
        order.handOver();
        told.accept(Step.SECOND_HANDED_OVER);
        holder.awaitPoints(BALANCE);
        told.accept(Step.SECOND_EARNED);
        var opinion = new Opinion(order);
        opinion.awaitInvitation();
        opinion.answer(2, "Glue on the glass").expect(201);
        told.accept(Step.SECOND_ANSWERED);
        var complaint = opinion.complain("There is glue on the glass");
        opinion.handle(complaint);
        told.accept(Step.COMPLAINT_CLOSED);
        return order;
    }
}
