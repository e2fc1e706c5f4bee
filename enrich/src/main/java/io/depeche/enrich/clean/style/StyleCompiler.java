package io.depeche.enrich.clean.style;

import com.google.re2j.PatternSyntaxException;
import io.depeche.enrich.clean.style.HouseStyle.Recognition;
import io.depeche.enrich.clean.style.StyleFile.RuleEntry;
import io.depeche.enrich.text.RequiredLiterals;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles style files to styles, or reports the invalid file and rule. */
final class StyleCompiler {
    /** How deep fragments may be nested in one another. */
    private static final int DEEPEST = 8;

    private final Map<String, String> fragments;
    private final boolean proven;

    /** @param proven whether all patterns are known to be valid, so that each may be compiled when it is first needed */
    StyleCompiler(Map<String, String> fragments, boolean proven) {
        this.fragments = Map.copyOf(fragments);
        this.proven = proven;
    }

    /** Finds the style that a file extends. */
    interface Known {
        @Nullable
        HouseStyle get(String id);
    }

    /**
     * @param lines the line of a rule in the file
     * @param known the styles read before
     */
    HouseStyle compile(String fileName, StyleFile file, ToIntFunction<String> lines, Known known) {
        String id = required(fileName, "id", file.id());
        required(fileName, "source", file.source());
        required(fileName, "licence", file.licence());
        required(fileName, "version", file.version());
        Locale locale = orEmpty(file.languages()).stream()
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ROOT);
        List<StyleRule> rules = orEmpty(file.rules()).stream()
                .map(entry -> rule(fileName, id, locale, entry, lines))
                .toList();
        HouseStyle own = new HouseStyle(
                id,
                file.provider(),
                orEmpty(file.languages()),
                zone(fileName, file.zone()),
                recognition(file.recognise()),
                file.roles() == null ? Map.of() : file.roles(),
                rules);
        return file.parent() == null ? own : extended(own, fileName, file.parent(), known);
    }

    private static HouseStyle extended(HouseStyle own, String fileName, String parentId, Known known) {
        HouseStyle parent = known.get(parentId);
        if (parent == null) {
            throw new IllegalArgumentException(fileName + ": extends " + parentId + ", which is not a house style");
        }
        Recognition recognition = new Recognition(
                own.recognition().always() || parent.recognition().always(),
                joined(own.recognition().providers(), parent.recognition().providers()),
                joined(own.recognition().contains(), parent.recognition().contains()),
                joined(own.recognition().formats(), parent.recognition().formats()),
                joined(own.recognition().headlines(), parent.recognition().headlines()),
                joined(own.recognition().starts(), parent.recognition().starts()),
                joined(own.recognition().languages(), parent.recognition().languages()));
        Map<String, List<String>> roles = Stream.of(own.roles(), parent.roles())
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, StyleCompiler::joined));
        return new HouseStyle(
                parent.id(),
                own.provider() == null ? parent.provider() : own.provider(),
                joined(own.languages(), parent.languages()),
                own.zone() == null ? parent.zone() : own.zone(),
                recognition,
                roles,
                joined(own.rules(), parent.rules()));
    }

    private StyleRule rule(
            String fileName, String styleId, Locale locale, RuleEntry entry, ToIntFunction<String> lines) {
        required(fileName, "rule", entry.rule());
        String source = fileName + ":" + lines.applyAsInt(entry.rule());
        String at = source + ": rule " + entry.rule();
        StyleRule.Kind kind = constant(at, "kind", entry.kind(), StyleRule.Kind.values());
        StyleRule.Where where = constant(at, "where", entry.where(), StyleRule.Where.values());
        try {
            @Nullable
            DateTimeFormatter time = entry.time() == null ? null : DateTimeFormatter.ofPattern(entry.time(), locale);
            String regex = expanded(at, required(at, "pattern", entry.pattern()));
            RulePattern pattern = StyleRule.pattern(where, regex);
            if (!proven) {
                pattern.compile();
            }
            return new StyleRule(
                    styleId + "." + entry.rule(),
                    kind,
                    where,
                    pattern,
                    RequiredLiterals.of(regex),
                    Boolean.TRUE.equals(entry.dated()),
                    time,
                    source);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(at + ": invalid pattern: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(at)
                    ? e
                    : new IllegalArgumentException(at + ": invalid time: " + e.getMessage(), e);
        }
    }

    /** The pattern with its {@code {{fragments}}} written out; a fragment may use others. */
    private String expanded(String at, String pattern) {
        String whole = pattern;
        for (int depth = 0; depth < DEEPEST && whole.contains("{{"); depth++) {
            whole = fragments.entrySet().stream()
                    .reduce(whole, (p, f) -> p.replace("{{" + f.getKey() + "}}", f.getValue()), (a, b) -> b);
        }
        if (whole.contains("{{")) {
            throw new IllegalArgumentException(at + ": unknown fragment in " + whole.substring(whole.indexOf("{{")));
        }
        return whole;
    }

    private static Recognition recognition(StyleFile.@Nullable Recognise recognise) {
        return recognise == null
                ? new Recognition(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                : new Recognition(
                        recognise.always(),
                        orEmpty(recognise.providers()),
                        orEmpty(recognise.contains()),
                        orEmpty(recognise.formats()),
                        orEmpty(recognise.headlines()),
                        orEmpty(recognise.starts()),
                        orEmpty(recognise.languages()));
    }

    private static @Nullable ZoneId zone(String fileName, @Nullable String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(fileName + ": zone " + zone + " is unknown", e);
        }
    }

    private static <E extends Enum<E>> E constant(String at, String field, @Nullable String value, E[] all) {
        String given = required(at, field, value);
        return Arrays.stream(all)
                .filter(constant -> written(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(at + ": " + field + " must be one of "
                        + Arrays.stream(all).map(StyleCompiler::written).toList() + ", not " + given));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String required(String at, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(at + ": " + field + " is missing");
        }
        return value;
    }

    static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
