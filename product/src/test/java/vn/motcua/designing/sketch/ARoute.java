package vn.motcua.designing.sketch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.route.RouteStep;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteGraph;
import vn.motcua.route.bpmn.RouteReader;

/** Route files to work on. */
public final class ARoute {
    private ARoute() {}

    /** Draft, check, sign, seal; the last three may send back to the first. */
    public static String shipped() {
        return read("/vn/motcua/packages/shipped/1.004873/1/route.bpmn");
    }

    /** As bpmn-js writes: prefix, incoming and outgoing; two branches side by side. */
    public static String drawn() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:motcua="http://motcua.vn/bpmn" id="d" targetNamespace="http://motcua.vn/routes">
                  <!-- kept -->
                  <bpmn:process id="p" name="Song song" isExecutable="false">
                    <bpmn:startEvent id="start">
                      <bpmn:outgoing>f1</bpmn:outgoing>
                    </bpmn:startEvent>
                    <bpmn:parallelGateway id="split">
                      <bpmn:incoming>f1</bpmn:incoming>
                      <bpmn:outgoing>f2</bpmn:outgoing>
                      <bpmn:outgoing>f3</bpmn:outgoing>
                    </bpmn:parallelGateway>
                    <bpmn:userTask id="land" name="Xem đất" motcua:role="SPECIALIST" motcua:hours="8">
                      <bpmn:incoming>f2</bpmn:incoming>
                      <bpmn:outgoing>f4</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:userTask id="tax" name="Xem thuế" motcua:role="SPECIALIST" motcua:hours="20">
                      <bpmn:incoming>f3</bpmn:incoming>
                      <bpmn:outgoing>f5</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:parallelGateway id="join">
                      <bpmn:incoming>f4</bpmn:incoming>
                      <bpmn:incoming>f5</bpmn:incoming>
                      <bpmn:outgoing>f6</bpmn:outgoing>
                    </bpmn:parallelGateway>
                    <bpmn:userTask id="sign" name="Ký" motcua:kind="SIGN" motcua:role="LEADER" motcua:hours="4">
                      <bpmn:incoming>f6</bpmn:incoming>
                      <bpmn:outgoing>f7</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:endEvent id="end">
                      <bpmn:incoming>f7</bpmn:incoming>
                    </bpmn:endEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="split" />
                    <bpmn:sequenceFlow id="f2" sourceRef="split" targetRef="land" />
                    <bpmn:sequenceFlow id="f3" sourceRef="split" targetRef="tax" />
                    <bpmn:sequenceFlow id="f4" sourceRef="land" targetRef="join" />
                    <bpmn:sequenceFlow id="f5" sourceRef="tax" targetRef="join" />
                    <bpmn:sequenceFlow id="f6" sourceRef="join" targetRef="sign" />
                    <bpmn:sequenceFlow id="f7" sourceRef="sign" targetRef="end" />
                  </bpmn:process>
                </bpmn:definitions>
                """;
    }

    public static List<String> steps(String file) {
        return graph(file).steps().stream().map(RouteStep::key).toList();
    }

    public static RouteGraph graph(String file) {
        return switch (RouteReader.read(file.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Usable usable -> usable.graph();
            case Reading.Refused(var findings) -> throw new AssertionError(findings + "\n" + file);
        };
    }

    static RouteTable table(String file) {
        return new RouteTable(RouteSketch.of(file));
    }

    private static String read(String name) {
        try (var file = ARoute.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new AssertionError(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
