package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.OrderStore;
import io.servicecard.peers.spring.order.OrderView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of a template with its stages. */
@Entity
@Immutable
@Table(name = "order_template_version")
@SuppressWarnings("UnusedVariable") // queries ask for the state, nobody reads it
class TemplateVersion {
    @Id private UUID id;
    private String templateKey;
    private int number;
    private String state;

    @ElementCollection
    @CollectionTable(
            name = "order_template_stage",
            joinColumns = @JoinColumn(name = "template_version_id"))
    @OrderColumn(name = "position")
    private List<Stage> stages;

    /** A stage as the template asks for it. */
    @Embeddable
    record Stage(
            String key,
            @Embedded LocalizedName name,
            String role,
            int normMinutes,
            boolean mandatory) {}

    OrderStore.Template shown() {
        return new OrderStore.Template(
                templateKey,
                number,
                stages.stream()
                        .map(
                                stage ->
                                        OrderView.Stage.pending(
                                                stage.key(),
                                                stage.name().shown(),
                                                stage.role(),
                                                stage.normMinutes(),
                                                stage.mandatory()))
                        .toList());
    }
}
