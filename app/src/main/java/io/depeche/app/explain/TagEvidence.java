package io.depeche.app.explain;

import io.depeche.model.EntityTag;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a tag was given for, in words. */
public final class TagEvidence {
    private TagEvidence() {}

    /** An instrument with its codes and the rules by which each of its places counts. */
    public static String of(InstrumentTag tag) {
        Identifiers known = tag.identifiers();
        String codes = Stream.of(known.ric(), known.mic(), known.ticker(), known.isin())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String where = tag.mentions().isEmpty()
                ? "coded by the agency"
                : tag.mentions().stream().map(TagEvidence::of).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s  %s  listed then: %s  confidence %.2f  %s",
                tag.name(),
                codes,
                tag.listedAtPublication().code(),
                tag.confidence(),
                where);
    }

    private static String of(Mention mention) {
        String rule = mention.rule() == null
                ? mention.method().code()
                : mention.method().code() + " (" + mention.rule() + ")";
        return rule + " at " + mention.field().code() + " " + mention.start() + ".." + mention.end();
    }

    /** What found an entity's names: {@code , by model, expanded-acronym}; a company may be known by its instrument alone. */
    public static String by(EntityTag tag, Listener heard) {
        String by = tag.mentions().stream()
                .flatMap(mention -> heard.by(mention).findFirst().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return "  by " + (by.isEmpty() ? "the name of its instrument" : by);
    }
}
