package vn.motcua.designing.sketch;

import vn.motcua.designing.xml.XmlChanges;
import vn.motcua.designing.xml.XmlElement;

/** A flow as it is written into a file, in the manner of its neighbour. */
final class FlowText {
    private FlowText() {}

    /** @param code outcome that it asks for; empty where it asks nothing */
    static String of(XmlElement like, String id, String source, String target, String code) {
        var name = like.like("sequenceFlow");
        var start = "<%s id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\""
                .formatted(name, id, XmlChanges.quoted(source), XmlChanges.quoted(target));
        if (code.isEmpty()) {
            return start + "/>";
        }
        var known = like.prefixOf(Bpmn.INSTANCE);
        var declared = known.isPresent() ? "" : " xmlns:xsi=\"" + Bpmn.INSTANCE + "\"";
        return start
                + "><%1$s%2$s %3$s:type=\"%4$s\">${outcome == '%5$s'}</%1$s></%6$s>"
                        .formatted(
                                like.like("conditionExpression"),
                                declared,
                                known.orElse("xsi"),
                                like.like("tFormalExpression"),
                                XmlChanges.quoted(code),
                                name);
    }
}
