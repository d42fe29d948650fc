package io.servicecard.order.template.domain;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.form.domain.Form;
import io.servicecard.order.naming.domain.LocalizedName;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;

/** One version of a template. What it says never changes; publishing opens it for orders. */
@Entity
@DynamicUpdate
@Table(name = "order_template_version")
public class TemplateVersion {
    @Id private UUID id;
    private String templateKey;
    private int number;

    @Enumerated(EnumType.STRING)
    private TemplateState state;

    @Embedded private LocalizedName name;
    private String industry;
    private Form fields;
    private AssetDemand asset;
    @Embedded private PackRef pack;

    @ElementCollection
    @CollectionTable(
            name = "order_template_stage",
            joinColumns = @JoinColumn(name = "template_version_id"))
    @OrderColumn(name = "position")
    private List<StageSpec> stages;

    @Column(nullable = false)
    private long version;

    /** For the persistence provider. */
    protected TemplateVersion() {}

    /**
     * A draft.
     *
     * @throws TemplateRefused.StageKeyTwice when stages cannot be told apart
     */
    public TemplateVersion(UUID id, String templateKey, int number, TemplateContent content) {
        var keys = new HashSet<String>();
        if (!content.stages().stream().map(StageSpec::key).allMatch(keys::add)) {
            throw new TemplateRefused.StageKeyTwice();
        }
        this.id = id;
        this.templateKey = templateKey;
        this.number = number;
        this.state = TemplateState.DRAFT;
        this.name = content.name();
        this.industry = content.industry();
        this.fields = content.fields();
        this.asset = content.asset().orElse(null);
        this.stages = content.stages();
        this.version = 1;
    }

    /** A draft that a pack brings. */
    public TemplateVersion(UUID id, int number, PackRef pack, TemplateContent content) {
        this(id, pack.key(), number, content);
        this.pack = pack;
    }

    /**
     * Opens it for orders, for good.
     *
     * @param gateFlaws what is wrong with its gates, which others know
     * @throws TemplateRefused when it is published already, asks for no work, or has flaws
     */
    public void publish(List<Flaw> gateFlaws) {
        switch (state) {
            case DRAFT -> {
                if (stages.stream().noneMatch(StageSpec::mandatory)) {
                    throw new TemplateRefused.NothingMandatory();
                }
                var flaws =
                        Stream.concat(TemplateCheck.flaws(content()).stream(), gateFlaws.stream())
                                .toList();
                if (!flaws.isEmpty()) {
                    throw new TemplateRefused.Flawed(flaws);
                }
            }
            case PUBLISHED -> throw new TemplateRefused.Published();
        }
        state = TemplateState.PUBLISHED;
        version += 1;
    }

    /** Whether orders can be placed from it. */
    public boolean isPublished() {
        return state == TemplateState.PUBLISHED;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The key of the template it is a version of. */
    public String templateKey() {
        return templateKey;
    }

    /** Its number in the template, from 1. */
    public int number() {
        return number;
    }

    /** Where it is in its life. */
    public TemplateState state() {
        return state;
    }

    /** What it says. */
    public TemplateContent content() {
        return new TemplateContent(name, industry, fields, stages, Optional.ofNullable(asset));
    }

    /** As orders keep to it; only for a published version. */
    public PublishedTemplate published() {
        if (!isPublished()) {
            throw new IllegalStateException("orders do not keep to a draft");
        }
        return new PublishedTemplate(templateKey, number, content());
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
