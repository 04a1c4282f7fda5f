package vn.motcua.sharing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.BeanFactory;
import vn.motcua.packages.APackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.Language;

/** Batches for tests. */
public final class ABatch {
    static final Editor AUTHOR = new Editor("officer:author", "Tác giả");

    private ABatch() {}

    /** @param template its key */
    public record OfATemplate(UUID id, String template) {}

    /** A new template that nobody uses, waiting for a second person. */
    public static OfATemplate ofATemplate(BeanFactory beans) {
        var key = "thu-" + ThreadLocalRandom.current().nextInt(1_000_000);
        var file = ATemplate.fees(key, 1, "8000").getBytes(StandardCharsets.UTF_8);
        var outcome = beans.getBean(OpenJob.class).template(file, AUTHOR);
        var draft = ((OpenJob.Outcome.Opened) outcome).id();
        return new OfATemplate(broughtIn(beans, draft).id(), key);
    }

    static Batch broughtIn(BeanFactory beans, UUID draft) {
        var mark = beans.getBean(PreviewJob.class)
                .preview(draft, AUTHOR, Language.VI)
                .mark();
        var from = LocalDate.now(beans.getBean(Clock.class)).plusDays(7);
        return beans.getBean(BringInBatch.class)
                .bringIn(draft, AUTHOR, new BringInBatch.Order("Thử", from.toString(), mark));
    }

    /** A change that somebody looks at. */
    public static UUID opened(BeanFactory beans) {
        var outcome = beans.getBean(OpenJob.class)
                .move(List.of(APackage.MARITAL), new Job.Move("Thử", "", "", "", ""), AUTHOR);
        return ((OpenJob.Outcome.Opened) outcome).id();
    }
}
