package io.servicecard.order.pack.application;

import io.servicecard.order.catalogue.application.Catalogue;
import io.servicecard.order.catalogue.application.Categories;
import io.servicecard.order.catalogue.application.KeepCategories;
import io.servicecard.order.catalogue.application.OfferService;
import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.catalogue.domain.ServiceCategory;
import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackCategory;
import io.servicecard.order.pack.domain.PackChange;
import io.servicecard.order.pack.domain.PackChange.PackAction;
import io.servicecard.order.pack.domain.PackRefused;
import io.servicecard.order.pack.domain.PackService;
import io.servicecard.order.template.application.DraftTemplate;
import io.servicecard.order.template.application.PublishTemplate;
import io.servicecard.order.template.application.Templates;
import io.servicecard.order.template.domain.PackRef;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Loads a pack, or only tells what that would do. What people have made of a pack stays theirs: a
 * service that differs is kept, and a pack that was loaded is not loaded over later versions.
 */
@ApplicationScoped
public class LoadPack {
    private final Packs packs;
    private final Catalogue catalogue;
    private final OfferService offerService;
    private final Categories categories;
    private final KeepCategories keepCategories;
    private final Templates templates;
    private final DraftTemplate draftTemplate;
    private final PublishTemplate publishTemplate;

    LoadPack(
            Packs packs,
            Catalogue catalogue,
            OfferService offerService,
            Categories categories,
            KeepCategories keepCategories,
            Templates templates,
            DraftTemplate draftTemplate,
            PublishTemplate publishTemplate) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.offerService = offerService;
        this.categories = categories;
        this.keepCategories = keepCategories;
        this.templates = templates;
        this.draftTemplate = draftTemplate;
        this.publishTemplate = publishTemplate;
    }

    /**
     * What is done, or would be: categories first, then services, each in the pack's order.
     *
     * @param currency of the prices
     * @throws PackRefused when there is no such pack, or it has no prices in this currency
     */
    @Transactional
    public List<PackChange> load(String key, String currency, boolean dryRun) {
        var pack = packs.of(key);
        if (!pack.currencies().contains(currency)) {
            throw new PackRefused.CurrencyMissing(pack.currencies());
        }
        if (!dryRun) {
            draftTemplate.lock(key);
        }
        var keys = pack.categories().stream().map(PackCategory::key).toList();
        var known = categories.byKey(keys);
        var changes = new ArrayList<>(categories(pack, known, dryRun));
        changes.addAll(services(pack, currency, retired(known), dryRun));
        changes.add(template(pack, dryRun));
        return changes;
    }

    private List<PackChange> categories(
            Pack pack, Map<String, ServiceCategory> known, boolean dryRun) {
        List<PackChange> changes = new ArrayList<>();
        for (var category : pack.categories()) {
            var here = known.get(category.key());
            if (here == null && !dryRun) {
                keepCategories.define(category.made(Ids.next()));
            }
            changes.add(PackChange.ofCategory(category.key(), action(category, here)));
        }
        return changes;
    }

    private static PackAction action(PackCategory category, ServiceCategory here) {
        if (here == null) {
            return PackAction.CREATED;
        }
        return category.isUsedAs(here) ? PackAction.UNCHANGED : PackAction.KEPT;
    }

    /** Keys of those that people here use no more: no service can belong to them. */
    private static Set<String> retired(Map<String, ServiceCategory> known) {
        return known.values().stream()
                .filter(category -> category.retiredAt().isPresent())
                .map(ServiceCategory::key)
                .collect(Collectors.toSet());
    }

    private List<PackChange> services(
            Pack pack, String currency, Set<String> retired, boolean dryRun) {
        var offered = catalogue.byCode(pack.services().stream().map(PackService::code).toList());
        List<PackChange> changes = new ArrayList<>();
        for (var service : pack.services()) {
            var known = offered.get(service.code());
            if (known == null) {
                boolean grouped = !retired.contains(service.category());
                var id = dryRun ? null : offer(service.priced(Ids.next(), currency, grouped));
                changes.add(PackChange.ofService(service, PackAction.CREATED, id));
            } else {
                var same = service.isOfferedAs(known, currency);
                changes.add(
                        PackChange.ofService(
                                service,
                                same ? PackAction.UNCHANGED : PackAction.KEPT,
                                known.id()));
            }
        }
        return changes;
    }

    private UUID offer(CatalogueService service) {
        return offerService.offer(service).id();
    }

    private PackChange template(Pack pack, boolean dryRun) {
        var ref = new PackRef(pack.key(), pack.version());
        var current = templates.currentNumber(pack.key());
        var loaded = templates.loadedNumber(ref);
        if (loaded.isPresent()) {
            var action = loaded.equals(current) ? PackAction.UNCHANGED : PackAction.KEPT;
            return PackChange.ofTemplate(pack, action, current.orElseThrow());
        }
        var number = dryRun ? templates.latestNumber(pack.key()) + 1 : publish(pack, ref);
        return PackChange.ofTemplate(
                pack, current.isPresent() ? PackAction.NEW_VERSION : PackAction.CREATED, number);
    }

    private int publish(Pack pack, PackRef ref) {
        var draft = draftTemplate.draftFrom(ref, pack.template());
        return publishTemplate.publish(pack.key(), draft.number(), null).number();
    }
}
