package io.depeche.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The effective settings as text for people: every variable with its value and meaning, secrets masked. */
public final class SettingsPage {
    /** Says where a secret stands, and not what it is. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^${}]+}");

    private SettingsPage() {}

    /** The page for {@code environment}, which must be valid. */
    public static String of(Map<String, String> environment) {
        Stream<String> ours = Arrays.stream(Variable.values()).map(variable -> own(variable, environment));
        Stream<String> kafka = KafkaVariables.clientSettings(environment).entrySet().stream()
                .map(setting -> "%s=%s".formatted(setting.getKey(), masked(setting.getKey(), setting.getValue())));
        return Stream.of(Stream.of("# Dépêche"), ours, Stream.of("", "# every Kafka client (from KAFKA_*)"), kafka)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String own(Variable variable, Map<String, String> environment) {
        String value = environment.getOrDefault(variable.name(), variable.fallback());
        String origin = environment.containsKey(variable.name()) ? "set" : "default";
        return "%-46s # %s; %s".formatted(variable + "=" + masked(variable.name(), value), origin, variable.meaning());
    }

    private static String masked(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean secret = Stream.of("password", "secret", "jaas", "token", "key").anyMatch(lower::contains);
        return secret && !value.isEmpty() && !REFERENCE.matcher(value).matches() ? "********" : value;
    }
}
