package io.servicecard.order.pack.application;

import io.servicecard.order.catalogue.application.Catalogue;
import io.servicecard.order.catalogue.application.OfferService;
import io.servicecard.order.pack.domain.Pack;
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
import java.util.UUID;

/**
 * Loads a pack, or only tells what that would do. What people have made of a pack stays theirs: a
 * service that differs is kept, and a pack that was loaded is not loaded over later versions.
 */
@ApplicationScoped
public class LoadPack {
    private final Packs packs;
    private final Catalogue catalogue;
    private final OfferService offerService;
    private final Templates templates;
    private final DraftTemplate draftTemplate;
    private final PublishTemplate publishTemplate;

    LoadPack(
            Packs packs,
            Catalogue catalogue,
            OfferService offerService,
            Templates templates,
            DraftTemplate draftTemplate,
            PublishTemplate publishTemplate) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.offerService = offerService;
        this.templates = templates;
        this.draftTemplate = draftTemplate;
        this.publishTemplate = publishTemplate;
    }

    /**
     * What is done, or would be: services first, in the pack's order.
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
        var changes = new ArrayList<>(services(pack, currency, dryRun));
        changes.add(template(pack, dryRun));
        return changes;
    }

    private List<PackChange> services(Pack pack, String currency, boolean dryRun) {
        var offered = catalogue.byCode(pack.services().stream().map(PackService::code).toList());
        List<PackChange> changes = new ArrayList<>();
        for (var service : pack.services()) {
            var known = offered.get(service.code());
            if (known == null) {
                var id = dryRun ? null : offer(service, currency);
                changes.add(PackChange.ofService(service.code(), PackAction.CREATED, id));
            } else {
                var same = service.isOfferedAs(known, currency);
                changes.add(
                        PackChange.ofService(
                                service.code(),
                                same ? PackAction.UNCHANGED : PackAction.KEPT,
                                known.id()));
            }
        }
        return changes;
    }

    private UUID offer(PackService service, String currency) {
        return offerService.offer(service.priced(Ids.next(), currency)).id();
    }

    private PackChange template(Pack pack, boolean dryRun) {
        var ref = new PackRef(pack.key(), pack.version());
        var current = templates.currentNumber(pack.key());
        var loaded = templates.loadedNumber(ref);
        if (loaded.isPresent()) {
            var action = loaded.equals(current) ? PackAction.UNCHANGED : PackAction.KEPT;
            return PackChange.ofTemplate(pack.key(), action, current.orElseThrow());
        }
        var number = dryRun ? templates.latestNumber(pack.key()) + 1 : publish(pack, ref);
        return PackChange.ofTemplate(
                pack.key(),
                current.isPresent() ? PackAction.NEW_VERSION : PackAction.CREATED,
                number);
    }

    private int publish(Pack pack, PackRef ref) {
        var draft = draftTemplate.draftFrom(ref, pack.template());
        return publishTemplate.publish(pack.key(), draft.number(), null).number();
    }
}
