package io.depeche.app.settings;

import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.stream.StageProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link Settings} from an environment. */
public final class SettingsReader {
    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\[\\]\\s/]+)):(\\d{1,5})");
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    /** What to write instead of names that earlier versions read. */
    private static final Map<String, String> REPLACED = Map.of(
            "DEPECHE_RETENTION",
            "set each topic's: DEPECHE_RETENTION_RAW, _ITEMS, _ENRICHED, _ARTICLES, _SKIPPED",
            "DEPECHE_DEAD_RETENTION",
            "set DEPECHE_RETENTION_DEAD_LETTERS");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The settings in {@code environment}.
     *
     * @throws SettingsException when any variable cannot be used or is unknown
     */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    private Settings read() {
        unknownNames();
        Settings settings = new Settings(
                value(Variable.DEPECHE_TOPIC_PREFIX, Topics::new, new Topics("wire")),
                value(Variable.DEPECHE_DATA_DIR, SettingsReader::path, Path.of("data")),
                value(Variable.DEPECHE_KNOWLEDGE_DIR, SettingsReader::optionalPath, Optional.empty()),
                value(Variable.DEPECHE_INSTANCE, SettingsReader::instance, "depeche"),
                threads(),
                value(Variable.DEPECHE_GUARANTEE, SettingsReader::exactlyOnce, true),
                value(Variable.DEPECHE_COMMIT_INTERVAL, SettingsReader::commitInterval, Duration.ofMillis(20)),
                number(Variable.DEPECHE_PARTITIONS, 1, 1000),
                (short) number(Variable.DEPECHE_REPLICATION, -1, 9),
                retention(),
                value(Variable.DEPECHE_NINJS, SettingsReader::ninjs, NinjsForm.EXTENDED),
                number(Variable.DEPECHE_MAX_ITEM_BYTES, 65_536, 64 << 20),
                number(Variable.DEPECHE_BROKER_PORT, 0, 65_535),
                value(Variable.DEPECHE_HTTP, SettingsReader::address, Optional.empty()),
                value(Variable.DEPECHE_CONSOLE_TOKEN, SettingsReader::token, Optional.empty()),
                value(Variable.DEPECHE_STUCK_AFTER, SettingsReader::stuckAfter, Duration.ofMinutes(2)),
                value(Variable.DEPECHE_BRAKE, SettingsReader::bugLimit, Optional.empty()),
                value(Variable.DEPECHE_LOG, SettingsReader::logFormat, LogFormat.AUTO),
                KafkaVariables.clientSettings(environment));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    private Retention retention() {
        return new Retention(
                retention(Variable.DEPECHE_RETENTION_RAW),
                retention(Variable.DEPECHE_RETENTION_ITEMS),
                retention(Variable.DEPECHE_RETENTION_ENRICHED),
                retention(Variable.DEPECHE_RETENTION_ARTICLES),
                retention(Variable.DEPECHE_RETENTION_DEAD_LETTERS),
                retention(Variable.DEPECHE_RETENTION_SKIPPED),
                retention(Variable.DEPECHE_RETENTION_OPERATIONS));
    }

    private Duration retention(Variable variable) {
        return value(variable, SettingsReader::duration, Duration.ZERO);
    }

    private void unknownNames() {
        List<String> known = Arrays.stream(Variable.values()).map(Enum::name).toList();
        environment.keySet().stream()
                .filter(name -> name.startsWith("DEPECHE_") && !known.contains(name))
                .sorted()
                .forEach(name -> problems.add(name + ": unknown setting; "
                        + REPLACED.getOrDefault(name, "'depeche config' lists all of them")));
    }

    private <T> T value(Variable variable, Function<String, T> reader, T inCaseOfProblem) {
        String text = environment.getOrDefault(variable.name(), variable.fallback());
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            boolean secret = variable == Variable.DEPECHE_CONSOLE_TOKEN;
            problems.add(variable + (secret ? "" : "=" + text) + ": " + e.getMessage());
            return inCaseOfProblem;
        }
    }

    private int threads() {
        String auto = Variable.DEPECHE_THREADS.fallback();
        return environment.getOrDefault(Variable.DEPECHE_THREADS.name(), auto).equals(auto)
                ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2)
                : number(Variable.DEPECHE_THREADS, 1, 64);
    }

    private int number(Variable variable, int least, int most) {
        return value(
                variable,
                text -> {
                    if (!text.matches("-?\\d{1,9}")
                            || Integer.parseInt(text) < least
                            || Integer.parseInt(text) > most) {
                        throw new IllegalArgumentException("use a whole number from " + least + " to " + most);
                    }
                    return Integer.parseInt(text);
                },
                least);
    }

    private static boolean exactlyOnce(String text) {
        return switch (text) {
            case "exactly_once_v2" -> true;
            case "at_least_once" -> false;
            default -> throw new IllegalArgumentException("use exactly_once_v2 or at_least_once");
        };
    }

    private static NinjsForm ninjs(String text) {
        return Arrays.stream(NinjsForm.values())
                .filter(form -> form.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("use extended or strict"));
    }

    private static Optional<String> token(String text) {
        if (!text.matches("[\\x21-\\x7e]{16,200}|")) {
            throw new IllegalArgumentException(
                    "use 16 to 200 letters, digits and marks without spaces; 'openssl rand -hex 24' makes one");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a valid path: " + e.getReason(), e);
        }
    }

    private static Optional<Path> optionalPath(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(path(text));
    }

    private static String instance(String text) {
        String name = text.isEmpty() ? hostName() : text;
        if (!name.matches("[a-zA-Z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("use letters, digits, '.', '_' and '-'");
        }
        return name;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // a host may be unable to resolve its own name
            return "localhost";
        }
    }

    private static Optional<InetSocketAddress> address(String text) {
        if (text.equals("off")) {
            return Optional.empty();
        }
        Matcher form = ADDRESS.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(3)) > 65_535) {
            throw new IllegalArgumentException(
                    "use host:port with a port from 0 to 65535, such as 127.0.0.1:9464, or off");
        }
        String host = form.group(1) == null ? form.group(2) : form.group(1);
        return Optional.of(InetSocketAddress.createUnresolved(host, Integer.parseInt(form.group(3))));
    }

    /** Checks that a commit interval is shorter than a transaction's timeout, or Kafka would abort every transaction. */
    private static Duration commitInterval(String text) {
        Duration interval = duration(text);
        if (interval.compareTo(StageProperties.TRANSACTION_TIMEOUT) >= 0) {
            throw new IllegalArgumentException("must be less than the transaction timeout of "
                    + StageProperties.TRANSACTION_TIMEOUT.toSeconds() + " s");
        }
        return interval;
    }

    private static LogFormat logFormat(String text) {
        return switch (text) {
            case "auto" -> LogFormat.AUTO;
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> throw new IllegalArgumentException("use auto, text or json");
        };
    }

    private static Optional<BugLimit> bugLimit(String text) {
        if (text.equals("off")) {
            return Optional.empty();
        }
        Matcher form = LIMIT.matcher(text);
        if (form.matches()) {
            int bugs = Integer.parseInt(form.group(1));
            int items = Integer.parseInt(form.group(2));
            if (bugs < items) {
                return Optional.of(new BugLimit(bugs, items));
            }
        }
        throw new IllegalArgumentException("use BUGS/ITEMS with fewer bugs than items, such as 50/200, or off");
    }

    private static Duration stuckAfter(String text) {
        Duration time = duration(text);
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("must be a second at least");
        }
        return time;
    }

    private static Duration duration(String text) {
        Matcher form = DURATION.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("use a whole number with a unit ms, s, m, h or d, such as 20ms or 14d");
        }
        long amount = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
