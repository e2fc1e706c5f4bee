package io.depeche.enrich.ticker.code;

import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in which texts write codes. */
public interface CodeForm {
    /** Where the text has codes of this form, in reading order. */
    List<Sighting> find(String text, @Nullable LocalDate day);

    /**
     * A code in a text; {@code start} and {@code end} (exclusive) count UTF-16 units and hold the code alone.
     *
     * @param rule what in the form made it a code
     */
    record Sighting(int start, int end, Code code, Method method, String rule) {}
}
