package io.depeche.enrich.issuer;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the organisation behind an instrument: the one that stands at the same place in the text, else the one of the
 * same name, else the one that the code follows ({@code LVMH LVMH.PA}, {@code LVMH (LVMH.PA)}).
 */
record IssuerFinder(CompanyNames names, ArticleText text, List<EntityTag> organisations) {
    private static final Set<Kind> ISSUED = EnumSet.of(Kind.EQUITY, Kind.BOND, Kind.OTHER);
    private static final int LONGEST_GAP = 2;
    private static final Pattern GAP = Pattern.compile("\\s?[(<\\[]?");

    Optional<EntityTag> of(InstrumentTag instrument) {
        // an index or a currency pair may have the name of an organisation that did not issue it
        if (!ISSUED.contains(instrument.kind())) {
            return Optional.empty();
        }
        String name = names.folded(instrument.name());
        return first(organisation -> anyPair(organisation, instrument, IssuerFinder::overlap))
                .or(() ->
                        first(organisation -> names.folded(organisation.name()).equals(name)))
                .or(() -> first(organisation -> anyPair(organisation, instrument, this::follows)));
    }

    private Optional<EntityTag> first(Predicate<EntityTag> wanted) {
        return organisations.stream().filter(wanted).findFirst();
    }

    private static boolean anyPair(
            EntityTag organisation, InstrumentTag instrument, BiPredicate<Span, Mention> related) {
        return organisation.mentions().stream()
                .anyMatch(span -> instrument.mentions().stream().anyMatch(mention -> related.test(span, mention)));
    }

    private static boolean overlap(Span span, Mention mention) {
        return span.field() == mention.field() && span.start() < mention.end() && mention.start() < span.end();
    }

    private boolean follows(Span span, Mention code) {
        int gap = code.start() - span.end();
        if (span.field() != code.field() || gap < 1 || gap > LONGEST_GAP) {
            return false;
        }
        String field = span.field() == Field.HEADLINE ? text.headline() : text.body();
        int from = field.offsetByCodePoints(0, span.end());
        int to = field.offsetByCodePoints(from, gap);
        return GAP.matcher(field).region(from, to).matches();
    }
}
