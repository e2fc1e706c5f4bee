package io.depeche.enrich.clean.style;

import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import io.depeche.enrich.text.RequiredLiterals;
import io.depeche.words.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A house style for tests: {@code aStyle().rule(Kind.BYLINE, Where.START, "By .+").inUse()}. Its id is {@code test}, and a
 * rule is named after its kind, such as {@code test.byline}.
 */
public record TestStyle(
        @Nullable String provider,
        @Nullable ZoneId zone,
        @Nullable DateTimeFormatter time,
        Map<String, List<String>> roles,
        List<StyleRule> rules) {
    /** A style without rules. */
    public static TestStyle aStyle() {
        return new TestStyle(null, null, null, Map.of(), List.of());
    }

    public TestStyle of(String newProvider) {
        return new TestStyle(newProvider, zone, time, roles, rules);
    }

    /** How its rules read a time. */
    TestStyle time(String pattern, @Nullable String newZone) {
        return new TestStyle(
                provider,
                newZone == null ? null : ZoneId.of(newZone),
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT),
                roles,
                rules);
    }

    TestStyle role(String role, String phrase) {
        return new TestStyle(provider, zone, time, Map.of(role, List.of(phrase)), rules);
    }

    /** The style with one rule more. */
    public TestStyle rule(Kind kind, Where where, String regex) {
        String name = "test." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<StyleRule> more = new ArrayList<>(rules);
        more.add(new StyleRule(
                name,
                kind,
                where,
                StyleRule.pattern(where, regex),
                RequiredLiterals.of(regex),
                false,
                time,
                "test.yaml:1"));
        return new TestStyle(provider, zone, time, roles, more);
    }

    HouseStyle house() {
        return new HouseStyle(
                "test",
                provider,
                List.of("en"),
                zone,
                new HouseStyle.Recognition(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                roles,
                rules);
    }

    /** The style as the only one that an item is written in. */
    public StylesInUse inUse() {
        return new StylesInUse(List.of(house()), names());
    }

    static PersonNames names() {
        return new PersonNames(Words.shipped());
    }
}
