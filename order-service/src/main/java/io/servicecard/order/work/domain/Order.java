package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One job done for a customer. Its row must be locked before a transition. What can be asked of it
 * beside its intake is told by its business words: working on it, checking it, pausing it, and so
 * on; each command raises the version by one and returns its one event.
 */
@Entity
@Table(name = "orders")
public class Order {
    @Id private UUID id;
    private long version;
    @Embedded private Origin origin;
    @Embedded Intake intake;
    @Embedded private Worksheet worksheet;
    @Embedded Bill bill;
    @Embedded HandOverPin pin = HandOverPin.first();
    @Embedded Standing standing = new Standing();
    @Embedded Agreement agreement;
    @Embedded FollowUp followUp;

    /** What may be owed when the item goes, and then is. */
    long creditMinor;

    @Enumerated(EnumType.STRING)
    Priority priority = Priority.NORMAL;

    /** For the persistence provider. */
    protected Order() {}

    /** A draft. */
    public Order(UUID id, Origin origin, Worksheet worksheet, Bill bill) {
        this.id = id;
        this.origin = origin;
        this.worksheet = worksheet;
        this.bill = bill;
        this.agreement = new Agreement(bill.total());
    }

    /** A draft that does work of another order again. */
    Order(UUID id, Origin origin, Worksheet worksheet, Bill bill, FollowUp followUp) {
        this(id, origin, worksheet, bill);
        this.followUp = followUp;
    }

    /** Asks for the work. */
    public IntakeEvent.OrderPlaced place(Act act) {
        standing.obey(OrderCommand.PLACE);
        return new IntakeEvent.OrderPlaced(
                next(act),
                worksheet.templateKey(),
                worksheet.templateVersion(),
                bill.total(),
                followUp());
    }

    /**
     * Takes the item in, for a promise that lies ahead.
     *
     * @param identified what it is found to be, seen from what was said of it before
     */
    public IntakeEvent.OrderAccepted accept(Intake act, UnaryOperator<Asset> identified, Act by) {
        standing.mustAllow(OrderCommand.ACCEPT);
        act.mustPromiseAfter(by.at());
        origin = origin.identified(identified.apply(origin.asset()));
        intake = act;
        standing.obey(OrderCommand.ACCEPT);
        return new IntakeEvent.OrderAccepted(next(by), act.readyBy());
    }

    /** The work on it, stage by stage. */
    public Working working() {
        return new Working(this);
    }

    /** The check of what was done. */
    public Checking checking() {
        return new Checking(this);
    }

    /** How it waits and goes on. */
    public Pausing pausing() {
        return new Pausing(this);
    }

    /** Further work on it. */
    public Offering offering() {
        return new Offering(this);
    }

    /** What is paid for it. */
    public Paying paying() {
        return new Paying(this);
    }

    /** How the item leaves us when it is ready, and what happens after that. */
    public HandingOver handingOver() {
        return new HandingOver(this);
    }

    /** Its work done again after it was handed over. */
    public FollowingUp followingUp() {
        return new FollowingUp(this);
    }

    /** Who does it. */
    public Staffing staffing() {
        return new Staffing(this);
    }

    /** How it ends before its work is done. */
    public Ending ending() {
        return new Ending(this);
    }

    /** Takes back what was attached to it, wherever it stands. */
    public RecordEvent.AttachmentWithdrawn withdraw(Withdrawal withdrawal, Act act) {
        return new RecordEvent.AttachmentWithdrawn(next(act), withdrawal);
    }

    /** Raises the version, as every transition does once, for its event. */
    OrderEvent.Head next(Act act) {
        return new OrderEvent.Head(id, origin, ++version, act);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Counts its transitions, from 1. */
    public long version() {
        return version;
    }

    /** Where it stands in its life. */
    public Standing standing() {
        return standing;
    }

    /** The state it stands in. */
    public OrderState state() {
        return standing.state();
    }

    /** What was settled when it was placed, and what it is for. */
    public Origin origin() {
        return origin;
    }

    /** The intake act, once the item is taken in. */
    public Optional<Intake> intake() {
        return Optional.ofNullable(intake);
    }

    /** The stages. */
    public Worksheet worksheet() {
        return worksheet;
    }

    /** Lines and payments. */
    public Bill bill() {
        return bill;
    }

    /** What a manager allows to be owed when the item goes, and what is owed then. */
    public Optional<Money> credit() {
        return creditMinor == 0
                ? Optional.empty()
                : Optional.of(new Money(creditMinor, bill.currency()));
    }

    /** The order whose work it does again, if it does. */
    public Optional<FollowUp> followUp() {
        return Optional.ofNullable(followUp);
    }

    /** Whether it comes before others. */
    public Priority priority() {
        return priority;
    }

    /** State of the hand-over PIN. */
    public HandOverPin pin() {
        return pin;
    }
}
