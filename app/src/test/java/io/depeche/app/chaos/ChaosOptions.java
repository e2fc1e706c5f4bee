package io.depeche.app.chaos;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a run is asked for.
 *
 * @param seed of all that is random
 * @param brokers 1, or 3 of which one at a time goes
 * @param counts how many faults of each kind
 */
record ChaosOptions(long seed, int brokers, Map<Fault.Kind, Integer> counts) {
    /** As the words of a command line say: pairs of {@code --name} and number. */
    static ChaosOptions parse(String... words) {
        long seed = 1;
        int brokers = 1;
        Map<Fault.Kind, Integer> counts = new EnumMap<>(Fault.Kind.class);
        for (int i = 0; i + 1 < words.length; i += 2) {
            String value = words[i + 1];
            switch (words[i]) {
                case "--seed" -> seed = Long.parseLong(value);
                case "--brokers" -> brokers = Integer.parseInt(value);
                case "--faults" -> counts.putAll(mixed(Integer.parseInt(value)));
                default -> counts.put(kind(words[i]), Integer.parseInt(value));
            }
        }
        if (words.length % 2 == 1) {
            throw new IllegalArgumentException(words[words.length - 1] + " needs a number");
        }
        return new ChaosOptions(seed, brokers, counts.isEmpty() ? mixed(100) : counts);
    }

    private static Fault.Kind kind(String option) {
        return switch (option) {
            case "--kills" -> Fault.Kind.KILL;
            case "--broker-kills" -> Fault.Kind.BROKER_KILL;
            case "--stops" -> Fault.Kind.STOP;
            case "--broker-stops" -> Fault.Kind.BROKER_STOP;
            case "--cuts" -> Fault.Kind.CUT;
            case "--silences" -> Fault.Kind.SILENCE;
            case "--delays" -> Fault.Kind.DELAY;
            case "--clocks" -> Fault.Kind.CLOCK;
            default ->
                throw new IllegalArgumentException(option
                        + " is not known: --seed --brokers --faults --kills --broker-kills --stops --broker-stops --cuts"
                        + " --silences --delays --clocks, each with a number");
        };
    }

    /** So many faults, of all kinds, kills before all. */
    private static Map<Fault.Kind, Integer> mixed(int faults) {
        Map<Fault.Kind, Integer> counts = new EnumMap<>(Fault.Kind.class);
        for (Fault.Kind kind : Fault.Kind.values()) {
            counts.put(kind, faults / 10);
        }
        counts.merge(Fault.Kind.KILL, faults - 8 * (faults / 10), Integer::sum);
        return counts;
    }
}
