package io.depeche.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.model.Outcome;
import io.depeche.model.RawItem;
import io.depeche.model.Stage;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.Output.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;

/** A toy stage: one item a line, "skip", "refuse", "bug", "deep" and "large" do what they say, everything else is kept. */
final class ToyStage {
    private static final Topics TOPICS = new Topics("test");

    private ToyStage() {}

    static List<Outcome<String>> apply(RawItem raw) {
        String text = new String(raw.payload().toByteArray(), UTF_8);
        if (text.isEmpty()) {
            return List.of(Outcome.refused("TOY-EMPTY", "nothing"));
        }
        List<Outcome<String>> outcomes = new ArrayList<>();
        for (String line : text.lines().toList()) {
            outcomes.add(
                    switch (line.split(" ", 2)[0]) {
                        case "skip" -> Outcome.skipped("TOY-SKIP", "no story");
                        case "refuse" -> Outcome.refused("TOY-BAD", "not readable");
                        case "bug" -> throw new IllegalStateException("a toy bug");
                        case "deep" -> Outcome.kept("depth " + depth(1));
                        case "large" -> Outcome.kept("size " + new int[Integer.MAX_VALUE].length);
                        case "grow" -> Outcome.kept(line + line);
                        default -> Outcome.kept(line);
                    });
        }
        return outcomes;
    }

    /** Exhausts the stack. */
    private static int depth(int begin) {
        return begin == 0 ? 0 : 1 + depth(begin + 1);
    }

    static Topology topology(Function<RawItem, List<Outcome<String>>> function, int maxBytes) {
        Operators operators = new Operators("toy");
        Stage<RawItem, String> stage = new Stage<>() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public List<Outcome<String>> apply(RawItem input) {
                return function.apply(input);
            }
        };
        return new StageRim<>(
                        operators,
                        TOPICS.raw(),
                        Map.of(operators.keep(), TOPICS.items()),
                        new RawInput(),
                        value -> List.of(new Outgoing(
                                operators.keep(),
                                "key of " + value,
                                value.getBytes(UTF_8),
                                Map.of(Headers.SCHEMA, "toy/1"))),
                        context -> stage,
                        List.of(),
                        maxBytes)
                .topology(TOPICS);
    }
}
