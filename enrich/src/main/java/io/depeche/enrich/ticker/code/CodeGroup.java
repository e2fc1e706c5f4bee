package io.depeche.enrich.ticker.code;

import io.depeche.enrich.ticker.code.CodeForm.Sighting;
import java.util.List;
import java.util.Optional;

/**
 * Codes that stand together for one thing, in reading order: {@code (NYSE: ACMW; TSX: ACMW)}, {@code (WKN 723610, ISIN
 * DE0007236101)}.
 *
 * @param nameBefore the name that stands right before them, on one line
 */
public record CodeGroup(List<Sighting> sightings, Optional<String> nameBefore) {
    public CodeGroup {
        sightings = List.copyOf(sightings);
    }
}
