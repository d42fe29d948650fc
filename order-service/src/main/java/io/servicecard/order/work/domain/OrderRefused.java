package io.servicecard.order.work.domain;

import io.servicecard.order.card.domain.CardState;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.UnmetGate;
import io.servicecard.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why an order refuses: each case is one problem type of the API. Public fields are what the caller
 * is told; none of them holds personal data.
 */
public abstract sealed class OrderRefused extends RuntimeException {
    /** There is no such order, or the caller may not see it. */
    public static final class NotFound extends OrderRefused {}

    /** There is no such card, or it is somebody else's. */
    public static final class CardNotFound extends OrderRefused {}

    /** Only an active card is good for orders. */
    public static final class CardNotActive extends OrderRefused {
        public final CardState state;

        public CardNotActive(CardState state) {
            this.state = state;
        }
    }

    /** The request names something that does not exist; the field says what. */
    public static final class ReferenceUnknown extends OrderRefused {
        public final String field;

        public ReferenceUnknown(String field) {
            this.field = field;
        }
    }

    /** The template has no published version. */
    public static final class TemplateNotPublished extends OrderRefused {}

    /** An amount is not in the currency of the order's branch. */
    public static final class CurrencyMismatch extends OrderRefused {
        public final String expected;

        public CurrencyMismatch(String expected) {
            this.expected = expected;
        }
    }

    /** The lines cost more than can be counted. */
    public static final class TotalTooLarge extends OrderRefused {}

    /** The order's state does not allow the command. */
    public static final class IllegalTransition extends OrderRefused {
        public final OrderCommand command;
        public final OrderState state;

        public IllegalTransition(OrderCommand command, OrderState state) {
            this.command = command;
            this.state = state;
        }
    }

    /** It cannot be promised for a time that has passed. */
    public static final class PromiseInPast extends OrderRefused {}

    /** The order has no such stage. */
    public static final class StageUnknown extends OrderRefused {}

    /** The stage is not in the state the command needs. */
    public static final class StageElsewhere extends OrderRefused {
        public final String stage;
        public final StageState state;

        public StageElsewhere(String stage, StageState state) {
            this.stage = stage;
            this.state = state;
        }
    }

    /** Another stage is started: one at a time. */
    public static final class StageOpen extends OrderRefused {
        public final String stage;

        public StageOpen(String stage) {
            this.stage = stage;
        }
    }

    /** Stages that must be done are not. */
    public static final class StagesUnfinished extends OrderRefused {
        public final List<String> stages;

        public StagesUnfinished(List<String> stages) {
            this.stages = stages;
        }
    }

    /** The stage is for somebody in another role. */
    public static final class StageRole extends OrderRefused {
        public final String role;

        public StageRole(String role) {
            this.role = role;
        }
    }

    /** The order keeps to this version of its template already, or to a later one. */
    public static final class NotNewer extends OrderRefused {
        public final int version;

        public NotNewer(int version) {
            this.version = version;
        }
    }

    /** The version does not ask for the stage at which the order is. */
    public static final class StageGone extends OrderRefused {
        public final String stage;

        public StageGone(String stage) {
            this.stage = stage;
        }
    }

    /** Other stages come before this one. */
    public static final class StageNotNext extends OrderRefused {
        public final List<String> awaited;

        public StageNotNext(List<String> awaited) {
            this.awaited = List.copyOf(awaited);
        }
    }

    /** The template lets work go back from here to other stages only. */
    public static final class NoWayBack extends OrderRefused {
        public final List<String> ways;

        public NoWayBack(List<String> ways) {
            this.ways = List.copyOf(ways);
        }
    }

    /** The stage is for somebody who can do more. */
    public static final class SkillMissing extends OrderRefused {
        public final List<String> skills;

        public SkillMissing(List<String> skills) {
            this.skills = List.copyOf(skills);
        }
    }

    /** Gates of the stage do not let through. */
    public static final class GatesUnmet extends OrderRefused {
        public final List<UnmetGate> gates;

        public GatesUnmet(List<UnmetGate> gates) {
            this.gates = List.copyOf(gates);
        }
    }

    /** Answers that the template does not ask for, or not like this. */
    public static final class ResultsFlawed extends OrderRefused {
        public final List<Flaw> flaws;

        public ResultsFlawed(List<Flaw> flaws) {
            this.flaws = List.copyOf(flaws);
        }
    }

    /** The caller is not registered as staff. */
    public static final class NotStaff extends OrderRefused {}

    /** What is waited for is not the customer's, or is, where the other is asked for. */
    public static final class WaitMisplaced extends OrderRefused {
        public final WaitingFor what;

        WaitMisplaced(WaitingFor what) {
            this.what = what;
        }
    }

    /** Somebody looks again at a time that lies ahead. */
    public static final class ReviewInPast extends OrderRefused {}

    /** A customer cannot end a wait for something of ours. */
    public static final class NotTheCustomersWait extends OrderRefused {
        public final WaitingFor what;

        NotTheCustomersWait(WaitingFor what) {
            this.what = what;
        }
    }

    /** The customer still has time to fetch the item. */
    public static final class UnclaimedTooEarly extends OrderRefused {
        public final Instant from;

        UnclaimedTooEarly(Instant from) {
            this.from = from;
        }
    }

    /** Nobody checks work they took part in. */
    public static final class CheckedByExecutor extends OrderRefused {}

    /** A failed check names its defects. */
    public static final class DefectsRequired extends OrderRefused {}

    /** A passed check names neither defects nor a stage to do again. */
    public static final class DefectsUnexpected extends OrderRefused {}

    /** The order is not fully paid. */
    public static final class BalanceDue extends OrderRefused {
        public final Money balanceDue;

        public BalanceDue(Money balanceDue) {
            this.balanceDue = balanceDue;
        }
    }

    /** The payment is more than is left to pay. */
    public static final class Overpaid extends OrderRefused {
        public final Money balanceDue;

        public Overpaid(Money balanceDue) {
            this.balanceDue = balanceDue;
        }
    }

    /** A payment brings points for POINTS and an amount for everything else, not both. */
    public static final class PaymentUnclear extends OrderRefused {}

    /** A payment is more than nothing. */
    public static final class AmountNotPositive extends OrderRefused {}

    /** The order has no such payment. */
    public static final class PaymentNotFound extends OrderRefused {}

    /** Only points that are asked for or held can be taken back. */
    public static final class PaymentNotVoidable extends OrderRefused {
        public final PaymentState state;

        PaymentNotVoidable(PaymentState state) {
            this.state = state;
        }
    }

    /** Only money that was paid is given back so; points go back by themselves. */
    public static final class PaymentNotRefundable extends OrderRefused {
        public final PaymentMethod method;
        public final PaymentState state;

        PaymentNotRefundable(PaymentMethod method, PaymentState state) {
            this.method = method;
            this.state = state;
        }
    }

    /** No more is given back than was paid. */
    public static final class RefundTooLarge extends OrderRefused {
        public final Money refundable;

        RefundTooLarge(Money refundable) {
            this.refundable = refundable;
        }
    }

    /** More work than the customer agreed to, by more than is tolerated. */
    public static final class EstimateRequired extends OrderRefused {
        public final Money total;
        public final Money most;

        EstimateRequired(Money total, Money most) {
            this.total = total;
            this.most = most;
        }
    }

    /** The customer decides on the estimate first. */
    public static final class EstimateUndecided extends OrderRefused {}

    /** The order has no such line. */
    public static final class LineUnknown extends OrderRefused {}

    /** No more comes back than was sold. */
    public static final class ReturnedTwice extends OrderRefused {
        public final int line;
        public final int left;

        ReturnedTwice(int line, int left) {
            this.line = line;
            this.left = left;
        }
    }

    /** There is a PIN only while the order is ready. */
    public static final class PinNotReady extends OrderRefused {
        public final OrderState state;

        public PinNotReady(OrderState state) {
            this.state = state;
        }
    }

    /** Too many wrong PINs were tried; after a while a new one counts. */
    public static final class PinLocked extends OrderRefused {
        public final Duration wait;

        public PinLocked(Duration wait) {
            this.wait = wait;
        }
    }

    /** No order is tracked by this token. */
    public static final class TrackingUnknown extends OrderRefused {}
}
