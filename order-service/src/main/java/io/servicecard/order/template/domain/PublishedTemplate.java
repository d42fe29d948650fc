package io.servicecard.order.template.domain;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A published version: what orders placed from it keep to. It never changes.
 *
 * @param number of the version in the template
 */
public record PublishedTemplate(String key, int number, TemplateContent content) {
    /**
     * What has to be done before a stage may begin: one of the stages it follows, where those that
     * are optional may be passed over.
     *
     * @param done whether a stage was done
     * @return keys of those stages; empty when it may begin now
     */
    public List<String> awaited(String stage, Predicate<String> done) {
        var asked = new ArrayDeque<>(List.of(stage));
        var seen = new HashSet<String>();
        while (!asked.isEmpty()) {
            var one = asked.poll();
            if (content.position(one) <= 0) {
                return List.of();
            }
            for (var before : content.before(one)) {
                if (done.test(before)) {
                    return List.of();
                }
                var optional = content.stage(before).filter(spec -> !spec.mandatory());
                if (optional.isPresent() && seen.add(before)) {
                    asked.add(before);
                }
            }
        }
        return content.before(stage);
    }
}
