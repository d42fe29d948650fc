package io.servicecard.order.work.domain;

import io.servicecard.order.asset.domain.IdentifierKind;
import io.servicecard.order.card.domain.CardState;
import java.util.List;
import java.util.UUID;

/**
 * Why an order refuses: each case is one problem type of the API, here or in the group of its
 * business word. Public fields are what the caller is told; none of them holds personal data.
 */
public abstract sealed class OrderRefused extends RuntimeException
        permits OrderRefused.NotFound,
                OrderRefused.CardNotFound,
                OrderRefused.CardNotActive,
                OrderRefused.ReferenceUnknown,
                OrderRefused.AssetRetired,
                OrderRefused.AssetRequired,
                OrderRefused.ServiceRetired,
                OrderRefused.TemplateNotPublished,
                OrderRefused.IllegalTransition,
                OrderRefused.PromiseInPast,
                OrderRefused.NotStaff,
                OrderRefused.TrackingUnknown,
                StageRefused,
                MoneyRefused,
                WaitRefused,
                HandOverRefused {
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

    /** The customer has the thing no longer. */
    public static final class AssetRetired extends OrderRefused {}

    /** The template asks for a registered thing that is known by one of these, or by anything. */
    public static final class AssetRequired extends OrderRefused {
        public final List<IdentifierKind> knownBy;

        public AssetRequired(List<IdentifierKind> knownBy) {
            this.knownBy = List.copyOf(knownBy);
        }
    }

    /** A service is not offered any more. */
    public static final class ServiceRetired extends OrderRefused {
        public final UUID serviceId;

        public ServiceRetired(UUID serviceId) {
            this.serviceId = serviceId;
        }
    }

    /** The template has no published version. */
    public static final class TemplateNotPublished extends OrderRefused {}

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

    /** The caller is not registered as staff. */
    public static final class NotStaff extends OrderRefused {}

    /** No order is tracked by this token. */
    public static final class TrackingUnknown extends OrderRefused {}
}
