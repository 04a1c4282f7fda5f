package vn.motcua.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageLayout;
import vn.motcua.result.ResultTemplates;
import vn.motcua.result.ResultTemplates.Template;
import vn.motcua.result.SampleResult;
import vn.motcua.shared.NotFound;

/** The paper that a template makes, as it would be printed for an example of its package (xem trước bản in). */
@Component
public class PreviewTemplate {
    private final ResultTemplates templates;
    private final SampleResult samples;

    PreviewTemplate(ResultTemplates templates, SampleResult samples) {
        this.templates = templates;
        this.samples = samples;
    }

    /** @param file of the example in the package */
    public record Sample(String file, String titleVi, String titleEn) {}

    /** Examples whose answers can fill the paper; none where the package has none. */
    public List<Sample> samples(TemplateOnDesk desk) {
        var files = desk.formIn().files();
        var samples = new ArrayList<Sample>();
        for (var file : files.under(PackageLayout.EXAMPLES)) {
            var title = files.json(file).path("title");
            samples.add(
                    new Sample(file, title.path(0).asString(file), title.path(1).asString(file)));
        }
        return samples;
    }

    /** The template, where it has the shape of one. */
    public Optional<Template> template(TemplateOnDesk desk) {
        return templates.read(desk.sheet().template());
    }

    /**
     * @param example file of it; where there is none of this name, nothing is answered
     * @return PDF/A
     * @throws NotFound when what was drafted has not the shape of a template
     */
    public byte[] print(TemplateOnDesk desk, String example) {
        var template = template(desk)
                .orElseThrow(() ->
                        new NotFound("template of " + desk.inForce().manifest().code() + " that can be printed"));
        return samples.print(desk.formIn(), template, example);
    }
}
