package io.servicecard.order.template.domain;

import io.servicecard.order.form.domain.Flaw;
import java.util.List;

/** Why something about templates is refused: each case is one problem type of the API. */
public abstract sealed class TemplateRefused extends RuntimeException {
    /** There is no such template version. */
    public static final class NotFound extends TemplateRefused {}

    /** A published version stays as it is. */
    public static final class Published extends TemplateRefused {}

    /** Two stages have one key. */
    public static final class StageKeyTwice extends TemplateRefused {}

    /** No stage is mandatory, so nothing would have to be done before the quality check. */
    public static final class NothingMandatory extends TemplateRefused {}

    /** It is not such that orders could go through it. */
    public static final class Flawed extends TemplateRefused {
        public final List<Flaw> flaws;

        public Flawed(List<Flaw> flaws) {
            this.flaws = List.copyOf(flaws);
        }
    }
}
