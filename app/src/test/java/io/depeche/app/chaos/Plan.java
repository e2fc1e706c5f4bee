package io.depeche.app.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which faults come when, all from a seed. A wave is one to three faults at about the same time on different victims, of which at
 * most one takes a broker away.
 */
record Plan(List<List<Fault>> waves) {
    private static final int MOST_AT_ONCE = 3;

    Plan {
        waves = List.copyOf(waves);
    }

    /** The plan of a seed. */
    static Plan of(long seed, Map<Fault.Kind, Integer> counts, int brokers) {
        Random random = new Random(seed);
        List<Fault.Kind> kinds = new ArrayList<>();
        for (Fault.Kind kind : Fault.Kind.values()) {
            kinds.addAll(Collections.nCopies(counts.getOrDefault(kind, 0), kind));
        }
        Collections.shuffle(kinds, random);
        Deque<Fault> open = new ArrayDeque<>();
        kinds.forEach(kind -> open.add(fault(kind, random, brokers)));
        List<List<Fault>> waves = new ArrayList<>();
        while (!open.isEmpty()) {
            waves.add(wave(open, 1 + random.nextInt(MOST_AT_ONCE)));
        }
        return new Plan(waves);
    }

    private static List<Fault> wave(Deque<Fault> open, int most) {
        List<Fault> wave = new ArrayList<>();
        Set<String> victims = new HashSet<>();
        while (wave.size() < most && !open.isEmpty()) {
            Fault next = open.element();
            boolean second = next.kind().takesABroker()
                    && wave.stream().anyMatch(fault -> fault.kind().takesABroker());
            if (second || !victims.add(next.victim())) {
                break;
            }
            wave.add(open.remove());
        }
        return List.copyOf(wave);
    }

    private static Fault fault(Fault.Kind kind, Random random, int brokers) {
        Duration after = millis(random, 0, 1_500);
        return switch (kind) {
            case KILL -> new Fault(kind, stage(random), after, millis(random, 0, 300), Duration.ZERO);
            case BROKER_KILL -> new Fault(kind, broker(random, brokers), after, outage(random), Duration.ZERO);
            case STOP -> new Fault(kind, stage(random), after, millis(random, 11_000, 15_000), Duration.ZERO);
            case BROKER_STOP ->
                new Fault(kind, broker(random, brokers), after, millis(random, 4_000, 12_000), Duration.ZERO);
            case CUT, SILENCE ->
                new Fault(kind, link(random, brokers), after, millis(random, 500, 8_000), Duration.ZERO);
            case DELAY ->
                new Fault(kind, link(random, brokers), after, millis(random, 1_000, 6_000), millis(random, 20, 400));
            case CLOCK -> {
                String victim = random.nextInt(4) == 0 ? broker(random, brokers) : stage(random);
                Duration far = millis(random, 1_000, 60_000);
                yield new Fault(
                        kind, victim, after, millis(random, 500, 5_000), random.nextBoolean() ? far : far.negated());
            }
        };
    }

    /** Mostly short; one in six longer than a transaction lasts. */
    private static Duration outage(Random random) {
        return random.nextInt(6) == 0 ? millis(random, 11_000, 20_000) : millis(random, 0, 3_000);
    }

    private static Duration millis(Random random, int from, int to) {
        return Duration.ofMillis(from + random.nextInt(to - from));
    }

    private static String stage(Random random) {
        return name(Side.STAGES.get(random.nextInt(Side.STAGES.size())));
    }

    private static String broker(Random random, int brokers) {
        return "broker-" + (1 + random.nextInt(brokers));
    }

    private static String link(Random random, int brokers) {
        List<Side> ends = brokers == 1 ? Side.OUTSIDE : List.of(Side.values());
        return name(ends.get(random.nextInt(ends.size()))) + " to " + broker(random, brokers);
    }

    /** How people write a side. */
    static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
