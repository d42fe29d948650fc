package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.Money;
import io.servicecard.peers.spring.order.OrderView;
import io.servicecard.peers.spring.order.StoredOrder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** An order. */
@Entity
@Table(name = "orders")
@SuppressWarnings("UnusedVariable") // Hibernate writes what only others read
class ServiceOrder extends Fresh<UUID> {
    @Id private UUID id;
    private String number;
    private long version;
    private String state;
    private String priority;

    @Column(name = "customer_id")
    private UUID customerId;

    private UUID cardId;
    private UUID branchId;
    private String templateKey;
    private int templateVersion;
    @Embedded private OrderTexts texts;
    private Instant readyBy;
    private String waitingFor;
    private Instant waitingSince;
    private Instant reviewAt;
    private Instant handedOverAt;
    @Embedded private Again again;
    private String currency;
    private long totalMinor;
    private long approvedMinor;
    private String trackingHash;
    private long pinCounter;
    private int pinFailures;
    private Long feeProposedMinor;
    private Long feeChargedMinor;

    /** Of who holds the card; it is there before the order, whose texts it seals. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id", insertable = false, updatable = false)
    private PersonalKey holderKey;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines;

    @ElementCollection
    @CollectionTable(name = "order_stage", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderStage> stages;

    @OneToMany
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    private List<Payment> payments;

    /** That it does work of another order again. */
    @Embeddable
    record Again(UUID parentId, String followUp, String rootCause, String fault) {
        OrderView.FollowUp shown() {
            return new OrderView.FollowUp(parentId, followUp, rootCause, fault);
        }
    }

    /** For Hibernate. */
    protected ServiceOrder() {}

    /** An order that was just placed. */
    ServiceOrder(StoredOrder order, String trackingHash) {
        this.id = order.id();
        this.number = order.number();
        this.version = order.version();
        this.state = order.state();
        this.priority = order.priority();
        this.customerId = order.customerId();
        this.cardId = order.cardId();
        this.branchId = order.branchId();
        this.templateKey = order.template().key();
        this.templateVersion = order.template().version();
        this.texts = OrderTexts.of(order.texts());
        this.currency = order.total().currency();
        this.totalMinor = order.total().amountMinor();
        this.approvedMinor = order.total().amountMinor();
        this.trackingHash = trackingHash;
        this.pinCounter = 1;
        this.lines = new ArrayList<>(order.lines().stream().map(OrderLine::of).toList());
        this.stages = new ArrayList<>(order.stages().stream().map(OrderStage::of).toList());
        this.payments = new ArrayList<>();
    }

    @Override
    public UUID getId() {
        return id;
    }

    byte[] wrappedKey() {
        return holderKey.wrapped();
    }

    StoredOrder shown() {
        return new StoredOrder(
                id,
                number,
                version,
                state,
                priority,
                customerId,
                cardId,
                branchId,
                new OrderView.TemplateRef(templateKey, templateVersion),
                texts.shown(),
                readyBy,
                waitingFor == null
                        ? null
                        : new OrderView.Waiting(waitingFor, waitingSince, reviewAt),
                again == null ? null : again.shown(),
                handedOverAt,
                new Money(totalMinor, currency),
                lines.stream().map(OrderLine::shown).toList(),
                stages.stream().map(OrderStage::shown).toList(),
                new StoredOrder.Paid(
                        paid(Payment::counts, Payment::amountMinor),
                        paid(one -> one.counts() && one.isOfPoints(), Payment::amountMinor),
                        paid(_ -> true, Payment::refundedMinor),
                        paid(one -> one.counts() && !one.isOfPoints(), Payment::keptMinor)),
                new StoredOrder.Fee(feeProposedMinor, feeChargedMinor));
    }

    private long paid(Predicate<Payment> which, ToLongFunction<Payment> what) {
        return payments.stream().filter(which).mapToLong(what).sum();
    }
}
