package vn.motcua.designing.sketch;

/** Names of BPMN 2.0 and of our own attributes (docs/route-subset.md). */
final class Bpmn {
    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String PLACES = "http://www.omg.org/spec/DD/20100524/DC";
    static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
    static final String OWN = "http://motcua.vn/bpmn";
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private Bpmn() {}
}
