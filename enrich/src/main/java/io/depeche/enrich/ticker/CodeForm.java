package io.depeche.enrich.ticker;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in which texts write codes. */
interface CodeForm {
    /** Where the text has codes of this form, in reading order. */
    List<Sighting> find(String text, @Nullable LocalDate day);

    /** A code in a text; {@code start} and {@code end} (exclusive) count UTF-16 units and hold the code alone. */
    record Sighting(int start, int end, Ric ric) {}
}
