package io.depeche.enrich.ticker;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.CodeForm.Sighting;
import io.depeche.enrich.ticker.name.NameRule;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import java.util.Optional;

/** One piece of evidence that an article speaks of an instrument. */
sealed interface Evidence {
    /** What it stands for; all evidence of one instrument has the same key. */
    Resolved resolved();

    /** The same thing, standing for another instrument. */
    Evidence as(Resolved other);

    /** What the article calls the instrument there, on one line. */
    Optional<String> name();

    /** The code, if it is one. */
    default Optional<Code> code() {
        return Optional.empty();
    }

    /** Why the name counts, if it is one. */
    default Optional<NameRule> nameRule() {
        return Optional.empty();
    }

    /** The name that stands for the instrument wherever else the article has it. */
    default Optional<String> boundName() {
        return Optional.empty();
    }

    /** Its place in the text; empty if only the agency states it. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** The same place, with how it was recognised. */
    default Optional<Mention> mention() {
        return Optional.empty();
    }

    /** A symbol that the agency coded. */
    record OfAgency(Resolved resolved, Code symbol, Optional<String> name) implements Evidence {
        @Override
        public Evidence as(Resolved other) {
            return new OfAgency(other, symbol, name);
        }

        @Override
        public Optional<Code> code() {
            return Optional.of(symbol);
        }
    }

    /**
     * A code in the text.
     *
     * @param rule how it was recognised
     * @param name the name before it
     */
    record OfCode(
            Resolved resolved,
            SpanFinder text,
            Sighting sighting,
            String rule,
            Optional<String> name,
            Optional<String> boundName)
            implements Evidence {
        @Override
        public Optional<Code> code() {
            return Optional.of(sighting.code());
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(at());
        }

        @Override
        public Optional<Mention> mention() {
            return Optional.of(at().mention(sighting.method(), rule));
        }

        @Override
        public Evidence as(Resolved other) {
            return new OfCode(other, text, sighting, rule, name, boundName);
        }

        private Place at() {
            return new Place(text, sighting.start(), sighting.end());
        }
    }

    /** A name in the text. */
    record OfName(Resolved resolved, Place at, NameRule rule) implements Evidence {
        @Override
        public Evidence as(Resolved other) {
            return new OfName(other, at, rule);
        }

        @Override
        public Optional<String> name() {
            return Optional.of(at.words().replaceAll("\\s+", " "));
        }

        @Override
        public Optional<NameRule> nameRule() {
            return Optional.of(rule);
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(at);
        }

        @Override
        public Optional<Mention> mention() {
            return Optional.of(at.mention(Method.NAME, rule.code()));
        }
    }
}
